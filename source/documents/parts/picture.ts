import {groupsBy} from '../../plan/groups-by.ts';
import {subjectKey} from '../../plan/subject.ts';
import {formatDuration, formatNumber} from '../../interview/format-value.ts';
import {viewOf, type View} from '../../interview/view.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import type {Context, FindingsContext} from '../context.ts';
import {called, notAsked} from '../saying.ts';
import type {Table} from '../table.ts';
import {enumerated} from '../../rules/wording/enumerated.ts';
import {counted} from '../wording.ts';

/** More arrows than this make a drawing nobody can read. */
const mostEdges = 60;

/** Kinds of record named on one arrow, and the longest name of one, in characters. */
const mostNamed = 3;
const longestName = 30;

/** A system in the drawing; `id` is made for it, so that no name stands where Mermaid expects syntax. */
export interface PictureNode {
	readonly id: string;
	readonly label: string;
}

export interface PictureEdge {
	readonly from: string;
	readonly to: string;
	readonly label: string;
	/** Done by hand or by import today. */
	readonly isManual: boolean;
	readonly isTwoWay: boolean;
}

export interface PicturePart {
	readonly nodes: readonly PictureNode[];
	readonly edges: readonly PictureEdge[];
	/** The places, from 0, of the edges a blocker lies on. */
	readonly blocked: readonly number[];
	/** Instead of nodes and edges, where there would be more than anybody could follow: how many run between which systems. */
	readonly table: Table | null;
	/** What is left out, in sentences. */
	readonly remarks: readonly string[];
}

interface Connection {
	readonly from: string;
	readonly to: string;
	readonly label: string;
	readonly isManual: boolean;
	readonly isTwoWay: boolean;
	readonly isBlocked: boolean;
}

/**
 * The systems and what runs between them: an arrow a flow, a dotted one for what is done by hand today. Of more arrows than can
 * be read, some would be a picture of nothing: then they are counted.
 */
export function picturePart(context: FindingsContext): PicturePart {
	const {flow, syncPair} = context.plan.subjects;
	const blocked = blockedSubjects(context);
	const manual = syncPair.list
		.map(subject => viewOf(subject))
		.filter(({method}) => isManualMethod(valueOf(method)));
	const all = [
		...flow.list.map(subject =>
			flowConnection(context, viewOf(subject), blocked.has(subjectKey(subject))),
		),
		...manual.map(pair =>
			manualConnection(context, pair, blocked.has(subjectKey(pair.subject))),
		),
	];
	const connections = all.filter(connection => connection !== undefined);
	const unsettled = all.length - connections.length;
	return connections.length > mostEdges
		? withLeftOut(counting(context, connections), 'Not counted', unsettled)
		: withLeftOut(drawing(context, connections), 'Not drawn', unsettled);
}

function drawing(context: Context, connections: readonly Connection[]): PicturePart {
	const {system} = context.plan.subjects;
	const connected = new Set(connections.flatMap(({from, to}) => [from, to]));
	const systems = system.list.filter(({id}, place) => connected.has(id) || place < mostEdges);
	const nodeIds = new Map(systems.map(({id}, place) => [id, `s${place + 1}`]));
	return {
		nodes: systems.map(subject => ({
			id: nodeIds.get(subject.id) ?? '',
			label: called(context, subject),
		})),
		edges: connections.map(({from, to, label, isManual, isTwoWay}) => ({
			from: nodeIds.get(from) ?? '',
			to: nodeIds.get(to) ?? '',
			label,
			isManual,
			isTwoWay,
		})),
		blocked: connections.flatMap(({isBlocked}, place) => (isBlocked ? [place] : [])),
		table: null,
		remarks: elsewhere(system.size - systems.length),
	};
}

/** A row for each pair of systems between which something runs, in the order in which they come. */
function counting(context: Context, connections: readonly Connection[]): PicturePart {
	const {system} = context.plan.subjects;
	const connected = new Set(connections.flatMap(({from, to}) => [from, to]));
	const byPair = groupsBy(connections, ({from, to}) => JSON.stringify([from, to]));
	const name = (id: string) => called(context, {kind: 'system', id});
	const number = (some: readonly Connection[]) =>
		some.length === 0 ? notAsked : formatNumber(some.length);
	return {
		nodes: [],
		edges: [],
		blocked: [],
		table: {
			columns: ['From', 'To', 'Connections', 'Both ways', 'By hand or import', 'Blocked'],
			rows: byPair.map(same => [
				name(same[0].from),
				name(same[0].to),
				number(same),
				number(same.filter(({isTwoWay}) => isTwoWay)),
				number(same.filter(({isManual}) => isManual)),
				number(same.filter(({isBlocked}) => isBlocked)),
			]),
		},
		remarks: [
			`${counted(connections.length, 'connection')} are more than a drawing can show so that it can be read. Each stands under Flow sheets or Sync decisions.`,
			...elsewhere(system.size - connected.size),
		],
	};
}

function withLeftOut(picture: PicturePart, how: string, unsettled: number): PicturePart {
	const remark = `${how}, because it is not settled between which systems they run: ${counted(unsettled, 'connection')}.`;
	return unsettled === 0 ? picture : {...picture, remarks: [...picture.remarks, remark]};
}

function elsewhere(unconnected: number): readonly string[] {
	return unconnected === 0
		? []
		: [
				`${counted(unconnected, 'system')} without a connection ${unconnected === 1 ? 'stands' : 'stand'} only under Systems.`,
			];
}

/** The keys of the subjects of which a blocker is open. */
function blockedSubjects({accepting}: FindingsContext): ReadonlySet<string> {
	return new Set(
		accepting.open
			.filter(({severity, outcome}) => severity === 'blocker' && outcome === 'fires')
			.flatMap(({subjects}) => subjects.map(subject => subjectKey(subject))),
	);
}

function flowConnection(
	context: FindingsContext,
	flow: View<'flow'>,
	isBlocked: boolean,
): Connection | undefined {
	return connectionOf(context, valueOf(flow.from), valueOf(flow.to), {
		label: [
			...(isBlocked ? ['BLOCKED'] : []),
			carried(context, valueOf(flow.carries)),
			startedBy(flow),
			...(valueOf(flow.direction) === 'twoWay' ? ['both ways'] : []),
			...(valueOf(flow.existing) === true ? ['exists today'] : []),
		].join(', '),
		isManual: valueOf(flow.trigger) === 'manual',
		isTwoWay: valueOf(flow.direction) === 'twoWay',
		isBlocked,
	});
}

function manualConnection(
	context: FindingsContext,
	pair: View<'syncPair'>,
	isBlocked: boolean,
): Connection | undefined {
	const how = valueOf(pair.method) === 'import' ? 'by import today' : 'by hand today';
	return connectionOf(context, valueOf(pair.from), valueOf(pair.to), {
		label: [
			...(isBlocked ? ['BLOCKED'] : []),
			short(valueOf(pair.entity) ?? called(context, pair.subject)),
			how,
		].join(', '),
		isManual: true,
		isTwoWay: false,
		isBlocked,
	});
}

function connectionOf(
	{plan}: FindingsContext,
	from: string | undefined,
	to: string | undefined,
	rest: Omit<Connection, 'from' | 'to'>,
): Connection | undefined {
	const {system} = plan.subjects;
	return from !== undefined && to !== undefined && system.has(from) && system.has(to)
		? {from, to, ...rest}
		: undefined;
}

/** The kinds of record among the data points a flow carries, or their names where no kind was given. */
function carried(context: Context, ids: readonly string[] | undefined): string {
	const dataPoints = (ids ?? []).flatMap(id => context.plan.subjects.dataPoint.get(id) ?? []);
	const names = dataPoints.map(dataPoint =>
		short(valueOf(viewOf(dataPoint).entity) ?? called(context, dataPoint)),
	);
	return names.length === 0 ? 'load not settled' : enumerated([...new Set(names)], mostNamed);
}

const triggers = {
	webhook: 'on each event',
	changeFeed: 'by change feed',
	poll: 'polled',
	schedule: 'on a schedule',
	manual: 'started by hand',
} as const;

function startedBy({trigger, interval}: View<'flow'>): string {
	const minutes = valueOf(interval);
	const start = valueOf(trigger);
	const how = start === undefined ? 'trigger not settled' : triggers[start];
	return minutes === undefined ? how : `${how} every ${formatDuration(minutes)}`;
}

function isManualMethod(method: string | undefined): boolean {
	return method === 'manual' || method === 'import';
}

function short(name: string): string {
	const characters = [...name];
	return characters.length > longestName
		? `${characters.slice(0, longestName - 1).join('')}…`
		: name;
}
