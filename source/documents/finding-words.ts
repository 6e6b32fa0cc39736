import {fieldParts, type SubjectRef} from '../plan/subject.ts';
import {acceptanceInWords} from '../rules/accepting/acceptance-words.ts';
import {isAccepted} from '../rules/accepting/accepting.ts';
import type {Finding} from '../rules/engine/finding.ts';
import type {Context, FindingsContext} from './context.ts';
import {called, calledInList} from './saying.ts';

/** The subject a finding is about, with those it stands in relation to in brackets. */
export function aboutWhom(context: Context, {subjects}: Finding): string {
	const [first = '', ...others] = subjects.map(subject => calledInList(context, subject));
	return others.length === 0 ? first : `${first} (${others.join(', ')})`;
}

/** Another subject than the finding's own; what its own data point is in a system does not name the data point again. */
export function calledBeside(
	context: Context,
	{subjects: [own]}: Finding,
	subject: SubjectRef,
): string {
	if (subject.kind === 'field' && own?.kind === 'dataPoint') {
		const {dataPoint, system} = fieldParts(subject.id);
		if (dataPoint === own.id) return `in ${called(context, {kind: 'system', id: system})}`;
	}

	return calledInList(context, subject);
}

/** By whom a finding is accepted, until when and why; empty where it is not. */
export function acceptedInWords({accepting}: FindingsContext, finding: Finding): string {
	if (!isAccepted(accepting, finding)) return '';

	const acceptance = accepting.accepted.get(finding.id)?.acceptance;
	return acceptance === undefined ? '' : acceptanceInWords(acceptance);
}
