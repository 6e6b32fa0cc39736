import {quote} from '../interview/quote.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';
import {Collection} from '../plan/collection.ts';
import type {Plan} from '../plan/plan.ts';
import {
	fieldParts,
	projectId,
	subjectKinds,
	type Subject,
	type SubjectKind,
} from '../plan/subject.ts';
import {acceptedKey, subjectKeys} from './answer-form.ts';
import {answerPath} from './answer-path.ts';
import {isBlank, nameOfType, valueAt, type MapNode} from './file-node.ts';
import {knowsKeys} from './knows-keys.ts';
import {readAccepted} from './read-accepted.ts';
import type {ReadContext} from './read-context.ts';
import {readDrafts, readId, type Drafts} from './read-drafts.ts';
import {readKept} from './read-kept.ts';
import {readDay, readName} from './read-provenance.ts';
import {readAnswers, readFields, type Locate} from './read-subject.ts';

/** The kinds of subject that have a list of their own at the top of a file. */
const listedKinds = subjectKinds.filter(kind => kind !== 'project' && kind !== 'field');

/** The plan in a parsed file. What cannot be read is reported and left out; `locate` learns where everything stands. */
export function readPlan(
	root: MapNode,
	fallbackId: string,
	report: ReadContext['report'],
	locate: Locate,
): Plan {
	const topKeys = [
		'groundplan',
		'id',
		'title',
		'by',
		'on',
		...['project' as const, ...listedKinds].map(kind => subjectKindInfo[kind].collection),
	];
	knowsKeys(root, [...topKeys, subjectKeys.kept, acceptedKey], '', {report}, 'an answers file');

	const drafts = draftsOf(root, report);
	const header: ReadContext = {report, resolve: (kind, name) => drafts[kind].index.resolve(name)};
	const by = readName(root, 'by', 'by', header);
	const on = readDay(root, 'on', 'on', header);
	const context: ReadContext = {
		...header,
		...(typeof by === 'string' ? {by} : {}),
		...(typeof on === 'string' ? {on} : {}),
	};

	const title = readTitle(root, report);
	const read = <Kind extends SubjectKind>(kind: Kind): Collection<Kind> =>
		new Collection(
			drafts[kind].list.map(({id, name, at, entries}): Subject<Kind> => {
				locate(answerPath({kind, id}), at);
				return {kind, id, name, answers: readAnswers(kind, id, entries, context, locate)};
			}),
		);
	return {
		id: readId(root, 'id', {report}) ?? fallbackId,
		title,
		subjects: {
			project: new Collection([readProject(root, title, context, locate)]),
			system: read('system'),
			dataPoint: read('dataPoint'),
			field: new Collection([
				...fieldsOf(drafts.dataPoint, context, locate),
				...strayFields(root, context),
			]),
			process: read('process'),
			audience: read('audience'),
			risk: read('risk'),
			syncPair: read('syncPair'),
			flow: read('flow'),
		},
		acceptances: readAccepted(root, context, locate),
	};
}

function draftsOf(
	root: MapNode,
	report: ReadContext['report'],
): {readonly [Kind in SubjectKind]: Drafts} {
	const draft = (kind: SubjectKind) => {
		const {collection} = subjectKindInfo[kind];
		return readDrafts(kind, valueAt(root, collection), {report});
	};
	const nothing = readDrafts('field', undefined, {report});
	return {
		project: nothing,
		system: draft('system'),
		dataPoint: draft('dataPoint'),
		field: nothing,
		process: draft('process'),
		audience: draft('audience'),
		risk: draft('risk'),
		syncPair: draft('syncPair'),
		flow: draft('flow'),
	};
}

function readTitle(root: MapNode, report: ReadContext['report']): string {
	const title = valueAt(root, 'title');
	if (title?.type === 'scalar') {
		return title.text;
	}

	report(
		(title ?? root).at,
		'title',
		`The plan needs a title; ${title === undefined ? 'the key “title” is missing or empty' : `here stands ${nameOfType(title)}`}.`,
	);
	return '';
}

/** The project has the plan's title for its name, unless it has one of its own from before the plan was renamed. */
function readProject(
	root: MapNode,
	title: string,
	context: ReadContext,
	locate: Locate,
): Subject<'project'> {
	const nothing: Subject<'project'> = {kind: 'project', id: projectId, name: title, answers: {}};
	const node = valueAt(root, subjectKindInfo.project.collection);
	if (node === undefined) {
		return nothing;
	}

	locate(answerPath(nothing), node.at);
	if (node.type !== 'map') {
		context.report(
			node.at,
			'project',
			`The answers about the project were expected; here stands ${nameOfType(node)}.`,
		);
		return nothing;
	}

	const name = readName(node, subjectKeys.name, 'project.name', context) ?? title;
	return {
		...nothing,
		name,
		answers: readAnswers('project', projectId, node.entries, context, locate),
	};
}

function fieldsOf(
	dataPoints: Drafts,
	context: ReadContext,
	locate: Locate,
): ReadonlyArray<Subject<'field'>> {
	return dataPoints.list.flatMap(({id, entries}) => {
		const fields = entries.find(({key}) => key === subjectKeys.fields)?.value;
		return fields === undefined || isBlank(fields)
			? []
			: readFields(id, fields, context, locate);
	});
}

/** Fields whose data point or system is not in the file; they are kept as they are stored. */
function strayFields(root: MapNode, context: ReadContext): ReadonlyArray<Subject<'field'>> {
	const node = valueAt(root, subjectKeys.kept);
	if (node === undefined) {
		return [];
	}

	if (node.type !== 'map') {
		context.report(
			node.at,
			'kept',
			`Answers about fields that are gone were expected; here stands ${nameOfType(node)}.`,
		);
		return [];
	}

	return node.entries.flatMap(({key, value, at}) => {
		if (fieldExists(key, context)) {
			context.report(
				at,
				`kept.${key}`,
				`${quote(key)} is a field that exists; write its answers under the data point's “fields”.`,
			);
		}

		return [
			{kind: 'field', id: key, name: key, answers: readKept(value, `kept.${key}`, context)},
		];
	});
}

function fieldExists(id: string, context: ReadContext): boolean {
	const {dataPoint, system} = fieldParts(id);
	const found = [context.resolve('dataPoint', dataPoint), context.resolve('system', system)];
	return found.every(
		(resolved, place) => resolved.ok && resolved.id === [dataPoint, system][place],
	);
}
