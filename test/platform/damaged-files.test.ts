import {mkdirSync, readFileSync, truncateSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, test} from 'vitest';
import {PlanFileError} from '../../source/platform/plan-file-error.ts';
import {createPlanFile, openPlanFile} from '../../source/platform/plan-store.ts';
import {readPlanFile} from '../../source/platform/read-plan-file.ts';
import {adding, answering, plainPlan, samplePlan, stepOn} from './sample-plan.ts';
import {filesIn, temporaryDirectory} from './temporary-directory.ts';

/** A library with one plan in it that has a history. */
function libraryWithPlan(): {
	readonly library: string;
	readonly file: string;
	readonly bytes: Buffer;
} {
	const library = temporaryDirectory();
	const store = createPlanFile(library, samplePlan());
	store.commit(stepOn(store.plan, answering('goal', 'kept')));
	store.commit(stepOn(store.plan, answering('measure', 'undone')));
	store.undo();
	store.saveDraft('project:project/measure', 'a draft');
	store.close();
	return {library, file: store.path, bytes: readFileSync(store.path)};
}

function errorOf(work: () => unknown): PlanFileError | undefined {
	try {
		work();
		return undefined;
	} catch (error) {
		if (error instanceof PlanFileError) {
			return error;
		}

		throw error;
	}
}

/** Expects a fault from every way of opening, and that nothing in the library is changed by it, made or left behind. */
function expectRefused(
	library: string,
	file: string,
	fault: PlanFileError['fault'],
): PlanFileError {
	const before = filesIn(library);
	const error = errorOf(() => openPlanFile(file, {library}));
	expect(error?.fault).toBe(fault);
	expect(errorOf(() => readPlanFile(file))?.fault).toBe(fault);
	expect(filesIn(library)).toEqual(before);
	return error ?? expect.unreachable();
}

describe('what is no whole plan is left as it is', () => {
	test.each([
		[
			'is empty',
			(bytes: Buffer) => bytes.subarray(0, 0),
			'damaged',
			/it is empty\. It was not changed\. Run “groundplan restore sample23”/,
		],
		[
			'was cut off in its header',
			(bytes: Buffer) => bytes.subarray(0, 60),
			'damaged',
			/cut off/,
		],
		[
			'was cut off between pages',
			(bytes: Buffer) => bytes.subarray(0, bytes.length - 4096),
			'damaged',
			/cut off/,
		],
		[
			'was cut off in a page',
			(bytes: Buffer) => bytes.subarray(0, bytes.length - 100),
			'damaged',
			/cut off/,
		],
		[
			'is a text',
			() => Buffer.from('groundplan: 1\ntitle: Not a plan file\n'.repeat(20)),
			'foreign',
			/is not a plan of Groundplan/,
		],
		['is a short text', () => Buffer.from('hello'), 'foreign', /is not a plan of Groundplan/],
		[
			'is full of zeros',
			(bytes: Buffer) => Buffer.alloc(bytes.length),
			'foreign',
			/is not a plan of Groundplan/,
		],
		[
			'is of a later version',
			(bytes: Buffer) => withByte(bytes, 63, 3),
			'newer',
			/later version of Groundplan .*Update Groundplan/,
		],
		['has no version', (bytes: Buffer) => withByte(bytes, 63, 0), 'damaged', /header/],
		[
			'is of another program',
			(bytes: Buffer) => withByte(bytes, 68, 1),
			'foreign',
			/database of another program/,
		],
		[
			'has lost its tables',
			(bytes: Buffer) => bytes.fill(0, 100, 4096),
			'damaged',
			/is damaged/,
		],
	] as const)('a file that %s', (_, spoil, fault, says) => {
		const {library, file, bytes} = libraryWithPlan();
		writeFileSync(file, spoil(bytes));
		const {message} = expectRefused(library, file, fault);
		expect(message).toMatch(says);
		expect(message).toContain('not changed');
	});

	test('a plan of which a table is missing', () => {
		const {library, file} = libraryWithPlan();
		const database = new DatabaseSync(file);
		database.exec('DROP TABLE answers');
		database.close();
		expectRefused(library, file, 'damaged');
	});

	test('a plan that was changed past Groundplan', () => {
		const {library, file} = libraryWithPlan();
		const database = new DatabaseSync(file);
		database.exec(
			`UPDATE answers SET json = '{"state":"answered","value":"forged"}' WHERE kind = 'project'`,
		);
		database.close();
		expect(expectRefused(library, file, 'damaged').message).toMatch(/not what was written/);
	});

	test('a folder, and nothing at all', () => {
		const {library} = libraryWithPlan();
		mkdirSync(path.join(library, 'folder.groundplan'));
		expectRefused(library, path.join(library, 'folder.groundplan'), 'foreign');
		expectRefused(library, path.join(library, 'nothing.groundplan'), 'missing');
	});

	test('hidden characters of a name are shown in the message', () => {
		const library = temporaryDirectory();
		const file = path.join(library, 'x\u001B[31m.groundplan');
		writeFileSync(file, 'no plan');
		expect(expectRefused(library, file, 'foreign').message).toContain('x␛[31m.groundplan');
	});
});

test('a flipped bit is noticed, or changes nothing that can be read', {timeout: 120_000}, () => {
	const {library, file} = libraryWithPlan();
	const filled = openPlanFile(file);
	const ids = Array.from({length: 150}, (_, index) => `point-${index}`);
	filled.commit(stepOn(filled.plan, adding(...ids)));
	filled.close();
	const bytes = readFileSync(file);
	const whole = readPlanFile(file);
	const random = randomNumbers(20_260_301);
	let noticed = 0;
	for (let round = 0; round < 1000; round += 1) {
		const flipped = Buffer.from(bytes);
		const at = random(bytes.length);
		flipped[at] = (flipped[at] ?? 0) ^ (1 << random(8));
		writeFileSync(file, flipped);
		const error = errorOf(() => {
			const {plan, history, drafts, title} = readPlanFile(file);
			expect(plainPlan(plan)).toEqual(plainPlan(whole.plan));
			expect({history, drafts, title}).toEqual({
				history: whole.history,
				drafts: whole.drafts,
				title: whole.title,
			});
		});
		if (error !== undefined) {
			noticed += 1;
			expectUntouchedByWriter(library, file, error);
		}
	}

	expect(noticed).toBeGreaterThan(300);
});

test('a file cut off anywhere is noticed', {timeout: 60_000}, () => {
	const {library, file, bytes} = libraryWithPlan();
	const random = randomNumbers(42);
	for (let round = 0; round < 100; round += 1) {
		writeFileSync(file, bytes);
		truncateSync(file, random(bytes.length));
		expectUntouchedByWriter(
			library,
			file,
			errorOf(() => readPlanFile(file)) ?? expect.unreachable(),
		);
	}
});

function expectUntouchedByWriter(library: string, file: string, {fault}: PlanFileError) {
	const before = filesIn(library);
	expect(errorOf(() => openPlanFile(file, {library}))?.fault).toBe(fault);
	expect(filesIn(library)).toEqual(before);
}

function withByte(bytes: Buffer, at: number, value: number): Buffer {
	bytes[at] = value;
	return bytes;
}

/** Whole numbers below a bound, the same ones in every run. */
function randomNumbers(seed: number): (bound: number) => number {
	let state = seed;
	return bound => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * bound);
	};
}
