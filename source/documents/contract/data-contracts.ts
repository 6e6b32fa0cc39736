import type {Plan} from '../../plan/plan.ts';
import {freeId} from '../../plan/slug.ts';
import {projectId, type Subject} from '../../plan/subject.ts';
import {viewOf} from '../../interview/view.ts';
import {valueOf} from '../../rules/engine/logic.ts';
import {textKey} from '../../rules/conditions/same-text.ts';
import type {PlanFile} from '../render-plan-folder.ts';
import {called} from '../saying.ts';
import {contractProperty, present} from './contract-property.ts';
import {contractYaml, type ContractData} from './contract-yaml.ts';

/** A contract as a file. */
export interface ContractFile extends PlanFile {
	/** The kind of record it is about, as people call it. */
	readonly entity: string;
}

/** A kind of record with the data points that belong to it. */
interface Entity {
	readonly name: string;
	readonly dataPoints: ReadonlyArray<Subject<'dataPoint'>>;
}

/** The version of the Open Data Contract Standard, https://bitol-io.github.io/open-data-contract-standard. */
const apiVersion = 'v3.0.2';

/**
 * A draft of a data contract for each kind of record, in the Open Data Contract Standard. It says what was answered about the
 * record's data points as their source of truth keeps them, and names what is not settled. Data points of which the kind of
 * record is not settled are in none.
 */
export function dataContracts(plan: Plan): readonly ContractFile[] {
	// In capitals, because some file systems take names for the same that differ only there: "ς" and "σ" have one capital.
	const taken = new Set<string>();
	return entitiesOf(plan).map(entity => {
		const id = freeId(entity.name, 'record', candidate => taken.has(candidate.toUpperCase()));
		taken.add(id.toUpperCase());
		return {
			entity: entity.name,
			name: `contract-${id}.odcs.yaml`,
			text: contractYaml(contractOf(plan, entity, id)),
		};
	});
}

function entitiesOf(plan: Plan): readonly Entity[] {
	const byName = Map.groupBy(plan.subjects.dataPoint.list, dataPoint =>
		textKey(valueOf(viewOf(dataPoint).entity) ?? ''),
	);
	return [...byName].flatMap(([key, dataPoints]) => {
		const [first] = dataPoints;
		const name = first && valueOf(viewOf(first).entity)?.trim();
		return key === '' || name === undefined ? [] : [{name, dataPoints}];
	});
}

function contractOf(
	plan: Plan,
	{name, dataPoints}: Entity,
	id: string,
): Readonly<Record<string, ContractData>> {
	const names = propertyNames(dataPoints);
	const keys = keysOf(dataPoints);
	const project = plan.subjects.project.get(projectId);
	const goal = project && valueOf(viewOf(project).goal);
	return present({
		apiVersion,
		kind: 'DataContract',
		id: `${plan.id}-${id}`,
		name,
		version: '0.1.0',
		status: 'draft',
		description: goal === undefined ? undefined : {purpose: goal},
		schema: [
			present({
				name: id,
				businessName: name,
				logicalType: 'object',
				properties: dataPoints.map((dataPoint, place) => {
					const isUnique = keys.has(keyOf(dataPoint.name));
					return contractProperty(plan, dataPoint, {
						name: names[place] ?? dataPoint.id,
						isUnique,
						isKey: isUnique && keys.size === 1,
					});
				}),
			}),
		],
		customProperties: peopleOf(plan, dataPoints),
		slaProperties: dataPoints.flatMap((dataPoint, place) => {
			const retention = valueOf(viewOf(dataPoint).retention);
			return retention === undefined
				? []
				: [
						{
							property: 'retention',
							value: retention,
							element: `${id}.${names[place] ?? dataPoint.id}`,
						},
					];
		}),
	});
}

/** A technical name for each data point, each different. */
function propertyNames(dataPoints: ReadonlyArray<Subject<'dataPoint'>>): readonly string[] {
	const taken = new Set<string>();
	return dataPoints.map(({name}) => {
		const free = freeId(name, 'property', candidate => taken.has(candidate));
		taken.add(free);
		return free;
	});
}

/** The identifiers by which the records are known, in the form in which they are compared. */
function keysOf(dataPoints: ReadonlyArray<Subject<'dataPoint'>>): ReadonlySet<string> {
	return new Set(
		dataPoints.flatMap(dataPoint => {
			const identifier = valueOf(viewOf(dataPoint).identifier);
			return identifier === undefined ? [] : [keyOf(identifier)];
		}),
	);
}

/** "Member number" and "member-number" name the same thing. */
function keyOf(text: string): string {
	const key = textKey(text);
	return key.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim() || key;
}

/**
 * The owners of the systems that hold the truth, and the stewards, each with what is theirs. The standard's own list of people
 * asks for user names, which the interview does not.
 */
function peopleOf(
	plan: Plan,
	dataPoints: ReadonlyArray<Subject<'dataPoint'>>,
): readonly ContractData[] {
	const truths = new Set(
		dataPoints.flatMap(dataPoint => valueOf(viewOf(dataPoint).sourceOfTruth) ?? []),
	);
	const owners = [...truths].flatMap(id => {
		const system = plan.subjects.system.get(id);
		const names = (system && valueOf(viewOf(system).owner)) ?? [];
		return names.map(name => ({name, what: called({plan}, {kind: 'system', id})}));
	});
	const stewards = dataPoints.flatMap(dataPoint =>
		(valueOf(viewOf(dataPoint).steward) ?? []).map(name => ({
			name,
			what: called({plan}, dataPoint),
		})),
	);
	return [...listed('owners', owners), ...listed('stewards', stewards)];
}

function listed(
	property: string,
	people: ReadonlyArray<{readonly name: string; readonly what: string}>,
): readonly ContractData[] {
	const byName = Map.groupBy(people, ({name}) => name);
	return byName.size === 0
		? []
		: [
				{
					property,
					value: [...byName].map(
						([name, same]) => `${name} (${same.map(({what}) => what).join('; ')})`,
					),
				},
			];
}
