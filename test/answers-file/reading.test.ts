import {describe, expect, test} from 'vitest';
import {answerPath} from '../../source/answers-file/answer-path.ts';
import {describeProblems, type FileProblem} from '../../source/answers-file/file-problem.ts';
import {positionOf, readAnswersFile} from '../../source/answers-file/read-answers-file.ts';
import type {Answer} from '../../source/plan/answer.ts';
import type {Plan} from '../../source/plan/plan.ts';
import type {SubjectKind} from '../../source/plan/subject.ts';

const top = 'groundplan: 1\ntitle: Test\n';
const crm = `${top}systems:\n  - {id: sf, name: Salesforce}\n  - {id: mk, name: Marketo}\n  - {id: mk-2, name: Marketo}\n`;

function planOf(text: string): Plan {
	const read = readAnswersFile(text, {fallbackId: 'fallback'});
	expect(read.ok ? [] : read.problems).toEqual([]);
	return read.ok ? read.plan : expect.fail('unreadable');
}

function problemsOf(text: string): readonly FileProblem[] {
	const read = readAnswersFile(text, {fallbackId: 'fallback'});
	return read.ok ? [] : read.problems;
}

function answerOf(
	text: string,
	kind: SubjectKind,
	id: string,
	question: string,
): Answer | undefined {
	return planOf(text).subjects[kind].get(id)?.answers[question];
}

/** The answer to one question about a system, given as it stands in the file. */
function ofSystem(question: string, written: string, head = ''): Answer | undefined {
	return answerOf(
		`${top}${head}systems:\n  - name: CRM\n    ${question}: ${written}\n`,
		'system',
		'crm',
		question,
	);
}

describe('an answer', () => {
	const said = {by: 'Mara', on: '2026-11-23'};
	const read: ReadonlyArray<readonly [string, string, object]> = [
		['product', 'Salesforce', {state: 'answered', value: 'Salesforce'}],
		['product', '2027', {state: 'answered', value: '2027'}],
		['product', '9007199254740993', {state: 'answered', value: '9007199254740993'}],
		['product', '2026-11-23', {state: 'answered', value: '2026-11-23'}],
		['product', 'yes', {state: 'answered', value: 'yes'}],
		['product', '"a\\nb"', {state: 'answered', value: 'a\nb'}],
		['product', '" kept as it is "', {state: 'answered', value: ' kept as it is '}],
		['product', '""', {state: 'answered', value: ''}],
		['product', '{literal: none}', {state: 'answered', value: 'none'}],
		['product', '{literal: Unknown, by: Jo}', {state: 'answered', value: 'Unknown', by: 'Jo'}],
		['owner', 'Jo, Finance', {state: 'answered', value: ['Jo', 'Finance']}],
		['owner', '["Jo, Ltd"]', {state: 'answered', value: ['Jo, Ltd']}],
		['owner', 'none', {state: 'answered', value: null}],
		['owner', 'NONE', {state: 'answered', value: null}],
		['owner', '[]', {state: 'answered', value: null}],
		['owner', '[none]', {state: 'answered', value: ['none']}],
		['owner', 'unknown', {state: 'unknown'}],
		[
			'owner',
			'{unknown: true, owner: Mara, due: 15 Dec 2026}',
			{state: 'unknown', owner: 'Mara', due: '2026-12-15'},
		],
		['owner', '{unknown: true, owner: none, due: none}', {state: 'unknown'}],
		['owner', '{unknown: true, owner: {literal: None}}', {state: 'unknown', owner: 'None'}],
		[
			'owner',
			'{none: true, note: left the firm}',
			{state: 'answered', value: null, note: 'left the firm'},
		],
		['owner', '{notApplicable: "true"}', {state: 'notApplicable', reason: 'true'}],
		[
			'owner',
			'{notApplicable: the vendor runs it, by: Jo}',
			{state: 'notApplicable', reason: 'the vendor runs it', by: 'Jo'},
		],
		['maturity', 'Mature', {state: 'answered', value: 'mature'}],
		['testEnvironment', 'none', {state: 'answered', value: 'none'}],
		['testEnvironment', '{value: none, by: Jo}', {state: 'answered', value: 'none', by: 'Jo'}],
		['testEnvironment', '{none: true}', {state: 'answered', value: null}],
		['trialCalls', 'yes', {state: 'answered', value: true}],
		['trialCalls', 'false', {state: 'answered', value: false}],
		['dailyQuota', '160000', {state: 'answered', value: 160_000}],
		['dailyQuota', '160 000', {state: 'answered', value: 160_000}],
		['dailyQuota', '"160,000 calls/day"', {state: 'answered', value: 160_000}],
		['latency', '1.2', {state: 'answered', value: 1.2}],
		['events', '[poll, webhook]', {state: 'answered', value: ['poll', 'webhook']}],
		['events', 'poll, webhook', {state: 'answered', value: ['webhook', 'poll']}],
		['apiEndOfLife', '31.12.2027', {state: 'answered', value: '2027-12-31'}],
		[
			'apiDocs',
			'{value: verified, basis: documented, by: Jo, on: 2026-11-20, note: x}',
			{
				state: 'answered',
				value: 'verified',
				basis: 'documented',
				by: 'Jo',
				on: '2026-11-20',
				note: 'x',
			},
		],
		[
			'apiDocs',
			'{disputed: [{value: verified, by: Jo, on: 2026-11-20}, {none: true}, partial]}',
			{
				state: 'disputed',
				claims: [
					{value: 'verified', by: 'Jo', on: '2026-11-20'},
					{value: null},
					{value: 'partial'},
				],
			},
		],
		[
			'apiDocs',
			'{disputed: [none, unverified]}',
			{state: 'disputed', claims: [{value: 'none'}, {value: 'unverified'}]},
		],
	];
	test.each(read)('to %s written %s', (question, written, answer) => {
		expect(ofSystem(question, written)).toStrictEqual(answer);
	});

	test.each(['', '~', 'null', '# nothing yet'])(
		'that is left blank (%j) is not given',
		written => {
			expect(ofSystem('owner', written)).toBeUndefined();
		},
	);

	test('has the name and day of the file unless it has its own, or none', () => {
		const head = 'by: Mara\non: 23 November 2026\n';
		expect(ofSystem('owner', 'Jo', head)).toEqual({state: 'answered', value: ['Jo'], ...said});
		expect(ofSystem('owner', 'unknown', head)).toEqual({state: 'unknown', ...said});
		expect(ofSystem('owner', '{value: Jo, by: none}', head)).toEqual({
			state: 'answered',
			value: ['Jo'],
			on: said.on,
		});
		expect(ofSystem('owner', '{value: Jo, on: none, by: {literal: none}}', head)).toEqual({
			state: 'answered',
			value: ['Jo'],
			by: 'none',
		});
		expect(ofSystem('owner', '{disputed: [A, B]}', head)).toEqual({
			state: 'disputed',
			claims: [{value: ['A']}, {value: ['B']}],
			...said,
		});
	});

	test('may be a text of several lines', () => {
		const text = `${top}project:\n  goal: |-\n    first\n\n    second: not a key\n`;
		expect(answerOf(text, 'project', 'project', 'goal')).toMatchObject({
			value: 'first\n\nsecond: not a key',
		});
	});

	test('to a choice of yes and no may come from a program that made them true and false', () => {
		const pair = (claim: string) =>
			answerOf(`${crm}syncPairs:\n  - {id: p, claim: ${claim}}\n`, 'syncPair', 'p', 'claim');
		expect([pair('yes'), pair('true'), pair('false')]).toMatchObject([
			{value: 'yes'},
			{value: 'yes'},
			{value: 'no'},
		]);
	});

	test('may be a table, its rows groups or first cells', () => {
		const text = `${crm}processes:\n  - name: P\n    asIs:\n      - Call\n      - {step: File, manual: yes, system: salesforce, }\n      - {step: 3, manual: }\n`;
		expect(answerOf(text, 'process', 'p', 'asIs')).toMatchObject({
			value: [{step: 'Call'}, {step: 'File', manual: true, system: 'sf'}, {step: '3'}],
		});
	});

	test('may be a duration', () => {
		const flow = (interval: string) =>
			answerOf(
				`${top}flows:\n  - {name: F, interval: ${interval}}\n`,
				'flow',
				'f',
				'interval',
			);
		expect([flow('4 h'), flow('1 day'), flow('90 min'), flow('"1 h 30"')]).toMatchObject([
			{value: 240},
			{value: 1440},
			{value: 90},
			{value: 90},
		]);
	});
});

describe('a subject', () => {
	test('may be its name alone; ids are made from names and stay clear of those given', () => {
		const {subjects} = planOf(
			`${top}systems:\n  - Sales Force\n  - {id: sales-force-2, name: Other}\n  - Sales Force\n  - {id: x}\n  - "!"\n`,
		);
		expect(subjects.system.list.map(({id, name}) => [id, name])).toEqual([
			['sales-force', 'Sales Force'],
			['sales-force-2', 'Other'],
			['sales-force-3', 'Sales Force'],
			['x', 'x'],
			['systems', '!'],
		]);
	});

	test('is referred to by id, or by a name that only one has, in any case', () => {
		const text = `${crm}dataPoints:\n  - {name: E, destinations: [SALESFORCE, mk-2], sourceOfTruth: MK}\n`;
		expect(answerOf(text, 'dataPoint', 'e', 'destinations')).toMatchObject({
			value: ['sf', 'mk-2'],
		});
		expect(answerOf(text, 'dataPoint', 'e', 'sourceOfTruth')).toMatchObject({value: ['mk']});
	});

	test('may be referred to before it comes', () => {
		const text = `${top}flows:\n  - {name: F, from: later}\nsystems: [Later]\n`;
		expect(answerOf(text, 'flow', 'f', 'from')).toMatchObject({value: 'later'});
	});

	test('that is a data point has fields by the id or name of a system', () => {
		const {subjects} = planOf(
			`${crm}dataPoints:\n  - name: E\n    fields:\n      salesforce: {type: text, length: 80}\n      mk:\n`,
		);
		expect(subjects.field.list).toEqual([
			{
				kind: 'field',
				id: 'e@sf',
				name: 'e@sf',
				answers: {
					type: {state: 'answered', value: 'text'},
					length: {state: 'answered', value: 80},
				},
			},
			{kind: 'field', id: 'e@mk', name: 'e@mk', answers: {}},
		]);
	});
});

describe('the plan', () => {
	test('has its own id, or else the one given to it', () => {
		expect(planOf(`${top}id: k3v9q2m7\n`).id).toBe('k3v9q2m7');
		expect(planOf(top).id).toBe('fallback');
	});

	test('may be JSON, indented by tabs, with a byte order mark, and end its lines as Windows does', () => {
		const json = JSON.stringify(
			{groundplan: 1, title: 'Test', systems: [{name: 'A "quoted" \\ é', dailyQuota: 5}]},
			null,
			'\t',
		);
		const {subjects} = planOf(`\uFEFF${json.replaceAll('\n', '\r\n')}\r\n`);
		expect(subjects.system.list).toMatchObject([
			{name: 'A "quoted" \\ é', answers: {dailyQuota: {value: 5}}},
		]);
		expect(
			planOf(
				`${top}project:\n  goal: |-\n    a\n    b\n`.replaceAll('\n', '\r\n'),
			).subjects.project.get('project')?.answers['goal'],
		).toMatchObject({value: 'a\nb'});
	});

	test('keeps answers to questions this version does not ask, as they are stored', () => {
		const kept =
			'{old: {state: answered, value: [1, "1", null, true], by: Jo}, older: {state: unknown, due: someday}}';
		const {subjects} = planOf(
			`${crm}kept:\n  gone@sf: {type: {state: notApplicable, reason: x}}\nproject:\n  kept: ${kept}\n`,
		);
		expect(subjects.project.get('project')?.answers).toEqual({
			old: {state: 'answered', value: [1, '1', null, true], by: 'Jo'},
			older: {state: 'unknown', due: 'someday'},
		});
		expect(subjects.field.get('gone@sf')?.answers).toEqual({
			type: {state: 'notApplicable', reason: 'x'},
		});
	});
});

describe('a problem', () => {
	const wrong: ReadonlyArray<readonly [string, string, RegExp]> = [
		[
			'owner',
			'{unknown: true, ower: Mara}',
			/^4 .*\.owner\.ower “ower” is not a key of an answer\. Did you mean “owner”\?/,
		],
		['owner', '{value: Jo, owner: Mara}', /“owner” is not a key of an answer\./],
		[
			'owner',
			'{by: Jo}',
			/exactly one of value, literal, none, unknown, notApplicable, disputed; none of them is given/,
		],
		['owner', '{value: Jo, unknown: true}', /both “value” and “unknown” are given/],
		['owner', '{unknown: false}', /“unknown” is followed by true/],
		['owner', '{none: 1}', /“none” is followed by true/],
		['owner', '{value: unknown}', /What is not known is written “unknown: true”/],
		['owner', '{notApplicable: }', /needs a reason/],
		['owner', '{notApplicable: true}', /needs a reason/],
		['owner', '{disputed: [A]}', /two or more claims/],
		['owner', '{disputed: A}', /two or more claims/],
		[
			'owner',
			'{disputed: [A, {by: Jo}]}',
			/A claim has exactly one of value, literal and none/,
		],
		['owner', '{disputed: [A, {value: B, who: Jo}]}', /“who” is not a key of an answer/],
		[
			'owner',
			'{value: Jo, basis: messured}',
			/“messured” is not a basis; it is one of stated, documented, observed, measured\. Did you mean “measured”\?/,
		],
		['owner', '{value: Jo, on: 12-12}', /“12-12” has no year/],
		['owner', '{value: Jo, on: [1]}', /A date was expected under “on”; here stands a list/],
		['owner', '{value: Jo, by: [1]}', /A name was expected under “by”; here stands a list/],
		['owner', '{value: Jo, note: [1]}', /A note is a text; here stands a list/],
		['owner', '[Jo, [Mara]]', /Here stands a list inside a list; names were expected/],
		['owner', '[Jo, ]x', /cannot be read as YAML/],
		['product', '[a, b]', /Here stands a list; a word or a sentence was expected/],
		[
			'maturity',
			'matre',
			/“matre” is not offered here: choose .* Did you mean “(mature|Mature)”\?/,
		],
		['maturity', 'none', /“None” is no answer to this question|“none” is not offered/],
		[
			'trialCalls',
			'none',
			/“None” is no answer to this question\. Write “unknown” if it is not known yet/,
		],
		['trialCalls', 'ys', /Yes or no was expected, not “ys”\. Did you mean “yes”\?/],
		['dailyQuota', 'plenty', /A number was expected/],
		['dailyQuota', '9007199254740993', /cannot be above/],
		['dailyQuota', '0x1F', /A number was expected/],
		['quotaUsed', '140', /cannot be above 100/],
		['events', '[poll, pol]', /“pol” is not offered here/],
		['events', '[poll, poll]', /cannot be read/],
		['apiEndOfLife', '2027-02-30', /There is no such day/],
		[
			'ownr',
			'Jo',
			/^4 .*crm\.ownr “ownr” is not a question about a system\. Did you mean “owner”\?/,
		],
		['fields', '{}', /“fields” is not a question about a system\./],
		['kept', '{x: {value: 1}}', /not an answer as it is stored/],
		['kept', '[1]', /Here are kept answers/],
		['__proto__', '{x: 1}', /“__proto__” is not a question/],
		['constructor', 'x', /“constructor” is not a question/],
	];
	test.each(wrong)('of %s: %s', (question, written, message) => {
		const [first] = problemsOf(`${top}systems:\n  - ${question}: ${written}\n    name: CRM\n`);
		expect(
			first === undefined ? 'no problem' : `${first.line} ${first.path} ${first.message}`,
		).toMatch(message);
	});

	const inFiles: ReadonlyArray<readonly [string, string, RegExp]> = [
		['', '1:1', /The file is empty/],
		['# nothing\n', '1:1', /The file is empty/],
		['null', '1:1', /An answers file begins with “groundplan: 1”; here stands a text/],
		['[1, 2]', '1:1', /here stands a list/],
		['title: x\n', '1:1', /this file does not, so it is something else/],
		[
			'groundplan: 2\ntitle: x\n',
			'1:1',
			/of version 2 of the format, and this Groundplan reads up to version 1\. Install a newer Groundplan/,
		],
		['groundplan: one\n', '1:1', /here stands “one”/],
		['groundplan: [1]\n', '1:1', /here stands a list/],
		['groundplan: 1\n', '1:1', /needs a title; the key “title” is missing or empty/],
		['groundplan: 1\ntitle: [x]\n', '2:8', /needs a title; here stands a list/],
		[
			`${top}sytems: []\n`,
			'3:1',
			/“sytems” is not a key of an answers file\. Did you mean “systems”\?/,
		],
		[`${top}fields: []\n`, '3:1', /“fields” is not a key of an answers file/],
		[
			`${top}id: ../etc/passwd\n`,
			'3:5',
			/An id has letters, digits, hyphens and low lines, such as “mk-a”; here stands “\.\.\/etc\/passwd”/,
		],
		[`${top}id: [x]\n`, '3:5', /here stands a list/],
		[
			`${top}project: [x]\n`,
			'3:10',
			/The answers about the project were expected; here stands a list/,
		],
		[
			`${top}systems: {sf: {}}\n`,
			'3:10',
			/A list was expected, each entry beginning with “- name: /,
		],
		[`${top}systems: Salesforce\n`, '3:10', /A list was expected/],
		[
			`${top}systems:\n  - [a]\n`,
			'4:5',
			/A system was expected, by its name or as a group that has one; here stands a list/,
		],
		[`${top}systems:\n  -\n`, '4:4', /here stands nothing/],
		[
			`${top}systems:\n  - role: x\n`,
			'4:5',
			/Every system needs a name; it has neither a name nor an id/,
		],
		[
			`${top}systems:\n  - name: [x]\n`,
			'4:11',
			/Every system needs a name; here stands a list/,
		],
		[`${top}systems:\n  - {id: a}\n  - {id: a}\n`, '5:5', /Two systems have the id “a”/],
		[
			`${crm}flows:\n  - {name: F, from: Salesfroce}\n`,
			'8:21',
			/There is no system called “Salesfroce”\. Did you mean “Salesforce”\?/,
		],
		[
			`${crm}flows:\n  - {name: F, from: Marketo}\n`,
			'8:21',
			/Several systems are called “Marketo”: write the id of the one you mean, “mk” or “mk-2”\./,
		],
		[
			`${crm}flows:\n  - {name: F, from: Gatherly}\n`,
			'8:21',
			/There is no system called “Gatherly”; the systems are sf, mk, mk-2\./,
		],
		[
			`${crm}flows:\n  - {name: F, carries: [E]}\n`,
			'8:25',
			/There is no data point called “E”: the file lists no data points under “dataPoints”\./,
		],
		[`${crm}flows:\n  - {name: F, carries: E}\n`, '8:24', /There is no data point called “E”/],
		[
			`${crm}dataPoints:\n  - {name: E, fields: [sf]}\n`,
			'8:23',
			/Fields are grouped by system/,
		],
		[
			`${crm}dataPoints:\n  - {name: E, fields: {erp: {type: text}}}\n`,
			'8:24',
			/There is no system called “erp”/,
		],
		[
			`${crm}dataPoints:\n  - {name: E, fields: {sf: text}}\n`,
			'8:24',
			/such as \{type: text, length: 80\}; here stands a text/,
		],
		[
			`${crm}dataPoints:\n  - {name: E, fields: {sf: {}, Salesforce: {}}}\n`,
			'8:32',
			/“sf” stands here twice/,
		],
		[
			`${crm}dataPoints:\n  - {name: E, fields: {sf: {typ: text}}}\n`,
			'8:29',
			/“typ” is not a question about a field\. Did you mean “type”\?/,
		],
		[
			`${crm}processes:\n  - {name: P, asIs: [[x]]}\n`,
			'8:22',
			/A step was expected, as a group of the columns step, manual, system/,
		],
		[
			`${crm}processes:\n  - {name: P, asIs: [{step: x, manul: yes}]}\n`,
			'8:32',
			/“manul” is not a column here\. Did you mean “manual”\?/,
		],
		[
			`${crm}processes:\n  - {name: P, asIs: [{step: x, zzzz: yes}]}\n`,
			'8:32',
			/The columns are step, manual, system/,
		],
		[
			`${crm}processes:\n  - {name: P, asIs: [{step: x, manual: perhaps}]}\n`,
			'8:40',
			/Yes or no was expected/,
		],
		[`${crm}kept: {e@sf: x}\n`, '7:14', /Here are kept answers/],
		[`${crm}kept: [x]\n`, '7:7', /Answers about fields that are gone were expected/],
		[`${crm}dataPoints: [E]\nkept: {e@sf: {}}\n`, '8:8', /“e@sf” is a field that exists/],
		[`${top}by: [x]\n`, '3:5', /A name was expected under “by”/],
		[`${top}on: soon\n`, '3:5', /A date was expected, and “soon” is not one/],
		[
			`${top}flows:\n  - {name: F, interval: 30}\n`,
			'4:25',
			/“30” has no unit\. Is it 30 min, 30 h or 30 days\?/,
		],
	];
	test.each(inFiles)('in %j stands at %s', (text, place, message) => {
		const [first] = problemsOf(text);
		expect(first?.message).toMatch(message);
		expect(`${first?.line}:${first?.column}`).toBe(place);
	});

	test('does not hide the next, and they come in the order of the file', () => {
		const text = `${top}goal: x\nsystems:\n  - name: A\n    maturity: old\n    owner: {vlaue: x}\n    trialCalls: perhaps\n`;
		expect(problemsOf(text).map(({line}) => line)).toEqual([3, 6, 7, 8]);
	});

	test('is reported twenty times at most', () => {
		const many = Array.from({length: 30}, (_, number) => `wrong-${number}: x\n`).join('');
		const problems = problemsOf(top + many);
		expect(problems).toHaveLength(20);
		expect(describeProblems('plan.yaml', problems)).toMatch(
			/^plan\.yaml could not be read because of at least 20 problems; no plan was changed\.\n/,
		);
	});

	test('is described with its place, and hostile names do no harm', () => {
		const described = describeProblems(
			'a\u001B[2J.yaml',
			problemsOf(`${crm}flows: [{name: "F\\e[2J", form: sf}]\n"\\e[31m": x\n`),
		);
		expect(described).toBe(
			[
				'a␛[2J.yaml could not be read because of 2 problems; no plan was changed.',
				'  line 7, column 26 (flows.f-2j.form): “form” is not a question about a flow. Did you mean “from”?',
				'  line 8, column 1 (␛[31m): “␛[31m” is not a key of an answers file. Its keys are groundplan, id, title, by, on, project, systems, dataPoints, processes, audiences, risks, syncPairs, flows, kept, accepted.',
			].join('\n'),
		);
		expect(describeProblems('x', problemsOf(''))).toMatch(
			/because of a problem; no plan was changed\.\n {2}line 1, column 1: The file is empty/,
		);
	});
});

test('subjects and answers know where they stand', () => {
	const text = `${crm}project:\n  goal: x\ndataPoints:\n  - name: E\n    destinations: [sf]\n    fields:\n      sf: {type: text, length: 80}\n`;
	const read = readAnswersFile(text, {fallbackId: 'x'});
	const places = [
		answerPath({kind: 'project', id: 'project'}, 'goal'),
		answerPath({kind: 'system', id: 'mk'}),
		answerPath({kind: 'dataPoint', id: 'e'}, 'destinations'),
		answerPath({kind: 'field', id: 'e@sf'}),
		answerPath({kind: 'field', id: 'e@sf'}, 'length'),
	].map(path => [path, read.ok ? read.positions.get(path) : undefined]);
	expect(places).toEqual([
		['project.goal', {line: 8, column: 3}],
		['systems.mk', {line: 5, column: 5}],
		['dataPoints.e.destinations', {line: 11, column: 5}],
		['dataPoints.e.fields.sf', {line: 13, column: 7}],
		['dataPoints.e.fields.sf.length', {line: 13, column: 24}],
	]);
	expect(positionOf(text, 'project.goal')).toEqual({line: 8, column: 3});
	expect([positionOf(text, 'project.measure'), positionOf('[', 'project.goal')]).toEqual([
		undefined,
		undefined,
	]);
});
