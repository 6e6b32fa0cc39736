import {isDeepStrictEqual} from 'node:util';
import {describe, expect, it} from 'vitest';
import {intentOf} from '../../source/ui/app.tsx';
import {fitLine} from '../../source/ui/components/lines.tsx';
import {hintLine} from '../../source/ui/components/hint-line.ts';
import {bindingsOf, keymap} from '../../source/ui/keymap.ts';
import {helpLines} from '../../source/ui/overlays/help.tsx';
import {contexts, contextOf} from '../../source/wizard/context.ts';
import type {MemorySession} from '../memory-session.ts';
import {sessionsIn} from '../wizard-states.ts';
import {mounted, mountedIn} from './mounted.tsx';

/** Wide enough that nothing is left out. */
const wide = 1000;

const keyed = contexts.filter(context => context !== 'leaving');

const words = (line: Parameters<typeof fitLine>[0]) =>
	fitLine(line, wide)
		.map(({text}) => text)
		.join('');

/** What a key can change: everything but the notice, which goes at every key. */
function outcome(session: MemorySession) {
	const {notice: _, ...state} = session.getState();
	return {state, effects: session.effects.length, notice: session.getState().notice?.text};
}

describe.each(keyed)('in %s', context => {
	it('the states for the tests are in this context', () => {
		for (const session of sessionsIn(context)) {
			expect(contextOf(session.getState())).toBe(context);
		}
	});

	it('every key is what the table says, and none is hidden by an earlier row', () => {
		for (const binding of bindingsOf(context)) {
			for (const key of binding.keys) {
				const wanted =
					binding.heardBy === undefined
						? typeof binding.intent === 'function'
							? binding.intent(key)
							: binding.intent
						: undefined;
				const given = [true, false].map(isEmpty => intentOf(context, key, isEmpty));
				expect(binding.whenEmpty === true ? given[0] : given, key).toStrictEqual(
					binding.whenEmpty === true ? wanted : [wanted, wanted],
				);
			}
		}
	});

	it('every key is shown: on the hint line or, if everybody knows it, in the list of keys', () => {
		const [session] = sessionsIn(context);
		const hints = words(hintLine(context, wide, true));
		const help =
			session === undefined
				? []
				: helpLines(session.getState(), wide).map(line => words(line));
		for (const {shown, label, quiet} of bindingsOf(context)) {
			if (quiet === true) {
				expect(
					context === 'help' ||
						help.some(line => line.startsWith(shown) && line.endsWith(label)),
					`${shown} ${label}`,
				).toBe(true);
			} else {
				expect(hints).toContain(`${shown} ${label}`);
			}
		}
	});
});

describe.each(keyed)('pressed in %s', context => {
	const dispatched = bindingsOf(context).filter(({heardBy}) => heardBy === undefined);
	// Of the keys of one row that picks by number, more than there are options do nothing.
	const rows = dispatched.flatMap(({keys, label, intent}) =>
		typeof intent === 'function' ? [{keys, label}] : keys.map(key => ({keys: [key], label})),
	);
	it.each(rows)('$keys does something: $label', ({keys}) => {
		const outcomes = keys.flatMap(key =>
			[true, false].flatMap(isEmpty =>
				sessionsIn(context).map(session => {
					const before = outcome(session);
					const intent = intentOf(context, key, isEmpty);
					if (intent !== undefined) {
						session.send({from: 'keyboard', intent});
					}

					return {before, after: outcome(session)};
				}),
			),
		);
		expect(outcomes.some(({before, after}) => !isDeepStrictEqual(before, after))).toBe(true);
	});
});

describe('keys that a library component hears', () => {
	it('the menus of a question and of the examples take the arrows and Enter', async () => {
		const [confirm] = sessionsIn('confirm');
		const [examples] = sessionsIn('examples');
		for (const session of [confirm, examples]) {
			if (session !== undefined) {
				const screen = mounted(session);
				await screen.until('❯');
				screen.press('down', 'enter');
				await screen.until(() => session.getState().overlay === undefined);
			}
		}

		expect(confirm?.getState().session?.plan.subjects.system.size).toBe(3);
		expect(examples?.effects.at(-1)).toStrictEqual({type: 'createFromExample', name: 'small'});
	});

	it('the prompt of "go to" takes what is typed, all of it at once', async () => {
		const {session, screen} = mountedIn('goTo');
		await screen.until('Go to:');
		screen.type('email personalx');
		screen.press('backspace');
		screen.press('enter');
		await screen.until(() => session.getState().session?.place.view === 'interview');
		expect(session.getState().session?.place).toMatchObject({stop: {subject: {id: 'email'}}});
	});

	it.each(['goTo', 'person', 'contents', 'search'] as const)(
		'the prompt of %s is edited like any other text, and pasted into',
		async context => {
			const {session, screen} = mountedIn(context);
			const typed = () => {
				const {overlay} = session.getState();
				return overlay !== undefined && 'field' in overlay ? overlay.field.text : undefined;
			};
			await screen.until(/(?:Go to|Warnings of|Contents|Search): /);
			screen.press('ctrl+u');
			screen.type('one two👍🏽');
			screen.press('backspace', 'home');
			screen.paste('of ');
			screen.press('delete');
			await screen.until(() => typed() === 'of ne two');
			screen.press('end', 'ctrl+w');
			await screen.until(() => typed() === 'of ne ');
			screen.press('ctrl+u');
			await screen.until(() => typed() === '');
			await screen.until(/: (?:part of a name|words of a heading|a word or a part of one)/);
		},
	);
});

it('no key stands twice for the same context and the same case', () => {
	for (const context of contexts) {
		const seen = bindingsOf(context).flatMap(({keys, whenEmpty}) =>
			keys.map(key => `${key}${whenEmpty === true ? ' when empty' : ''}`),
		);
		expect(
			seen.filter((key, place) => seen.indexOf(key) !== place),
			context,
		).toStrictEqual([]);
	}

	expect(keymap.every(({contexts: where}) => where.length > 0)).toBe(true);
});
