import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readAnswersFile} from '../../source/answers-file/read-answers-file.ts';
import {sectionIds} from '../../source/interview/question.ts';
import type {Stop} from '../../source/interview/stop.ts';
import {stopsOfSection} from '../../source/interview/walk.ts';
import type {Plan} from '../../source/plan/plan.ts';
import {App} from '../../source/ui/app.tsx';
import {contexts} from '../../source/wizard/context.ts';
import type {Place} from '../../source/wizard/place.ts';
import {memorySession} from '../memory-session.ts';
import {expectFits, mountScreen} from '../terminal-screen.ts';
import {sessionsIn} from '../wizard-states.ts';

const sizes = [
	{columns: 40, rows: 12},
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
];

/** The worked case: everything a real plan has, disputes, unknowns and long texts included. */
function associationPlan(): Plan {
	const read = readAnswersFile(readFileSync('examples/association.yaml', 'utf8'), {
		fallbackId: 'association',
	});
	if (!read.ok) {
		throw new Error('The example cannot be read.');
	}

	return read.plan;
}

/** One place for every question that the case asks, every list, and every view. */
function placesOf(plan: Plan): readonly Place[] {
	const seen = new Set<string>();
	const isNew = (stop: Stop) => {
		const key =
			stop.type === 'question'
				? `${stop.subject.kind}.${stop.question}`
				: JSON.stringify(stop);
		return !seen.has(key) && seen.add(key).has(key);
	};
	const stops = sectionIds
		.flatMap(section => [...stopsOfSection(plan, 'full', section)])
		.filter(isNew);
	const views = (['outline', 'review', 'warnings', 'preview'] as const).map((view): Place => ({
		view,
	}));
	return [...views, ...stops.map((stop): Place => ({view: 'interview', stop}))];
}

describe.each(sizes)('at $columns×$rows', size => {
	it('every screen of the worked case fits', async () => {
		const plan = associationPlan();
		const places = placesOf(plan);
		expect(places.length).toBeGreaterThan(150);
		const session = memorySession({plan, ...size});
		const screen = mountScreen(<App session={session} />, {...size, alternateScreen: true});
		for (const place of places) {
			const before = screen.frames.length;
			session.report({
				type: 'planOpened',
				opened: {
					path: '/plans/a.groundplan',
					plan,
					history: {done: [], undone: []},
					drafts: {},
					place,
				},
			});
			await screen.until(
				() =>
					screen.frames.length > before &&
					screen.lines().some(line => line.trim() !== ''),
			);
		}

		expectFits(screen);
	}, 60_000);

	it.each(contexts)('what %s shows fits', async context => {
		for (const session of sessionsIn(context, size)) {
			const screen = mountScreen(<App session={session} />, {...size, alternateScreen: true});
			await screen.until(() => screen.frames.length > 0);
			expectFits(screen);
		}
	});
});

it('a terminal that is too small says so, and everything is back once it is enlarged', async () => {
	const session = memorySession({plan: associationPlan(), opened: {place: {view: 'outline'}}});
	const screen = mountScreen(<App session={session} />, {
		columns: 80,
		rows: 24,
		alternateScreen: true,
	});
	await screen.until('Technical checks');
	screen.resize(30, 8);
	await screen.until('Too small.');
	screen.resize(80, 24);
	await screen.until('Technical checks');
	expectFits(screen);
});
