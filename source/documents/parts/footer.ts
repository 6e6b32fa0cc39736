import {subjectKinds} from '../../plan/subject.ts';
import {formatDate} from '../../interview/format-value.ts';
import type {Context} from '../context.ts';
import {counted} from '../wording.ts';

export interface FooterPart {
	readonly written: string;
	readonly answers: string;
}

/** When the document was written and from how many answers. */
export function footerPart({plan, asOf, audience}: Context): FooterPart {
	const numbers = {answered: 0, unknown: 0, notApplicable: 0, disputed: 0};
	for (const kind of subjectKinds) {
		for (const {answers} of plan.subjects[kind]) {
			for (const {state} of Object.values(answers)) {
				numbers[state] += 1;
			}
		}
	}

	const {answered, unknown, notApplicable, disputed} = numbers;
	const total = answered + unknown + notApplicable + disputed;
	const copy = audience === 'client' ? ' This copy leaves out who said what.' : '';
	return {
		written: `As of ${formatDate(asOf)}.${copy}`,
		answers: `Written from ${counted(total, 'answer')}: ${counted(answered, 'value')}, ${counted(unknown, 'answer')} not known yet, ${counted(notApplicable, 'answer')} that ${notApplicable === 1 ? 'does' : 'do'} not apply, ${counted(disputed, 'answer')} disputed.`,
	};
}
