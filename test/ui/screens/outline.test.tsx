import {expect, it} from 'vitest';
import {applyChanges} from '../../../source/plan/change.ts';
import {emptyPlan} from '../../../source/plan/plan.ts';
import {App} from '../../../source/ui/app.tsx';
import type {Place} from '../../../source/wizard/place.ts';
import {memorySession} from '../../memory-session.ts';
import {mountScreen} from '../../terminal-screen.ts';

/** A plan with two hundred data points, of each of which one thing was said. */
const large = applyChanges(
	emptyPlan('large', 'Large'),
	Array.from({length: 200}, (_, place) => ({
		type: 'added' as const,
		subject: {
			kind: 'dataPoint' as const,
			id: `p${place}`,
			name: `Point ${place}`,
			answers: {entity: {state: 'answered' as const, value: 'Person'}},
		},
		place,
	})),
).plan;

function shown(place: Place, columns: number) {
	const session = memorySession({plan: large, columns, rows: 24, opened: {place}});
	return mountScreen(<App session={session} />, {columns, rows: 24, alternateScreen: true});
}

it('shows large numbers in groups of three, beneath each other', async () => {
	const screen = shown({view: 'outline'}, 80);
	await screen.until('Data points');
	const rows = screen.lines().filter(line => /^[ ❯] [1-7] /.test(line));
	expect(rows).toHaveLength(7);
	expect(rows[2]).toMatch(/ 200\/\d\u00A0\d{3}/);
	expect(new Set(rows.map(row => row.indexOf('/'))).size).toBe(1);
	expect(screen.lines()[0]).toMatch(/ 200 of \d\u00A0\d{3} answered /);
});

it('leaves room for the names of sections beside a question', async () => {
	const screen = shown(
		{
			view: 'interview',
			stop: {type: 'question', subject: {kind: 'project', id: 'project'}, question: 'goal'},
		},
		100,
	);
	await screen.until('Sections');
	expect(screen.lines().find(line => line.includes('Data points'))).toMatch(
		/^ {2}Data points +7 %/,
	);
});
