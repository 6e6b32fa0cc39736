import {readAnswersFile} from '../../../source/answers-file/read-answers-file.ts';
import type {Report} from '../../../source/documents/findings/report.ts';
import type {Plan} from '../../../source/plan/plan.ts';
import {acceptedFindings} from '../../../source/rules/accepting/accepting.ts';
import {gatesOf} from '../../../source/rules/gates/gates.ts';
import {severities} from '../../../source/rules/engine/rule.ts';
import {findingsOf, runRules} from '../../../source/rules/engine/run-rules.ts';

/** What the outputs of a check are made from, on a fixed day. */
export function reportOf(plan: Plan, changes: Partial<Report> = {}): Report {
	const asOf = '2026-11-24';
	const all = findingsOf(runRules(plan));
	const findings = (['fires', 'unknown'] as const).flatMap(outcome =>
		severities.flatMap(severity =>
			all.filter(each => each.outcome === outcome && each.severity === severity),
		),
	);
	const accepting = acceptedFindings(plan, findings, asOf);
	return {
		plan,
		findings,
		accepting,
		gates: gatesOf(plan, accepting.open),
		failOn: 'blocker',
		asOf,
		...changes,
	};
}

/** The same of an answers file, with its places. */
export function reportOfFile(path: string, text: string): Report {
	const read = readAnswersFile(text, {fallbackId: 'test'});
	if (!read.ok) {
		throw new Error(read.problems.map(({message}) => message).join('\n'));
	}

	return reportOf(read.plan, {file: {path, positions: read.positions}});
}

/** A small answers file: a blocker about a sync pair, a load that does not fit, a risk, and much that is open. */
export const answersFile = `groundplan: 1
title: Members and invoices
project:
  goal: Fewer phone calls
  decider: Mara
systems:
  - id: crm
    name: Customer system
  - id: mail
    name: Mailing tool
    ratePerSecond: 1
    quotaUsed: 0
    batchMax: {unknown: true, owner: bram, due: 2026-11-01}
    dailyQuota: {unknown: true, owner: Bram, due: 2026-12-05}
dataPoints:
  - id: e-mail
    name: E-mail
    sourceOfTruth: [crm]
    systemsOfRecord: [crm]
    destinations: [mail]
    personal: unknown
risks:
  - id: doubles
    name: Double invoices
    impact: high
    likelihood: low
    mitigation: none
    owner: [Ilse]
syncPairs:
  - id: people
    name: "Person: Customer system → Mailing tool"
    entity: Person
    from: crm
    to: mail
    approach: {value: overwrite, by: Mara, basis: documented}
    identifier: none
    claim:
      disputed:
        - {value: yes, by: Ilse}
        - {value: no, by: Jo}
flows:
  - id: people
    name: People
    from: crm
    to: mail
    carries: [e-mail]
    peakPerHour: 5000
`;

/** The number of the first line of the file that begins so. */
export function lineOf(start: string): number {
	return answersFile.split('\n').findIndex(line => line.startsWith(start)) + 1;
}
