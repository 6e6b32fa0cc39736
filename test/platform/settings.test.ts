import {mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {openSettings} from '../../source/platform/settings.ts';
import type {Place} from '../../source/wizard/place.ts';
import {temporaryDirectory} from './temporary-directory.ts';

const place: Place = {
	view: 'interview',
	stop: {type: 'question', subject: {kind: 'dataPoint', id: 'e.mail'}, question: 'meaning'},
};
const fresh = {speaker: '', depth: 'essential'};

test('what was set is there the next time, for its owner only', () => {
	const directory = path.join(temporaryDirectory(), 'config');
	const settings = openSettings(directory);
	expect(settings.problem).toBeUndefined();
	expect(settings.wizard()).toEqual(fresh);
	settings.saveWizard({speaker: 'Ada \u001B', depth: 'full'});
	settings.savePlace('a.b', place);
	settings.addRecent('/plans/one');
	settings.addRecent('/plans/two');
	settings.addRecent('/plans/one');

	const again = openSettings(directory);
	expect(again.wizard()).toEqual({speaker: 'Ada \u001B', depth: 'full'});
	expect(again.place('a.b')).toEqual(place);
	expect(again.place('a')).toBeUndefined();
	expect(again.place('constructor')).toBeUndefined();
	expect(again.recent()).toEqual(['/plans/one', '/plans/two']);
	expect((statSync(path.join(directory, 'config.json')).mode & 0o777).toString(8)).toBe('600');
	expect((statSync(directory).mode & 0o777).toString(8)).toBe('700');
});

test('two at a time keep what each has put down', () => {
	const directory = temporaryDirectory();
	const [one, other] = [openSettings(directory), openSettings(directory)];
	one.savePlace('first', {view: 'outline'});
	other.savePlace('second', {view: 'review'});
	one.saveWizard({speaker: 'Ada', depth: 'full'});
	other.addRecent('/plans/one');
	one.savePlace('third', {view: 'warnings'});
	const again = openSettings(directory);
	expect(['first', 'second', 'third'].map(id => again.place(id)?.view)).toEqual([
		'outline',
		'review',
		'warnings',
	]);
	expect(again.wizard().speaker).toBe('Ada');
	expect(again.recent()).toEqual(['/plans/one']);
});

test.each(['{"speaker": "Ada"', '', '[1, 2]', 'null', '"text"', '\u0000\u0000'])(
	'a settings file that holds %j is put aside and said so',
	content => {
		const directory = temporaryDirectory();
		writeFileSync(path.join(directory, 'config.json'), content);
		const settings = openSettings(directory, new Date('2026-03-01T09:08:07Z'));
		expect(settings.problem).toContain('config.broken-2026-03-01T090807.json');
		expect(
			readFileSync(path.join(directory, 'config.broken-2026-03-01T090807.json'), 'utf8'),
		).toBe(content);
		expect(settings.wizard()).toEqual(fresh);
		settings.saveWizard({speaker: 'Ada', depth: 'full'});
		expect(openSettings(directory).wizard().speaker).toBe('Ada');
	},
);

test('values that make no sense count as not set, and the others are kept', () => {
	const directory = temporaryDirectory();
	const places = {
		good: {view: 'outline'},
		bad: {view: 'interview', stop: {type: 'question', question: 7}},
		old: 'x',
	};
	writeFileSync(
		path.join(directory, 'config.json'),
		JSON.stringify({speaker: 7, depth: 'full', recent: 'x', places, later: 1}),
	);
	const settings = openSettings(directory);
	expect(settings.problem).toBeUndefined();
	expect(settings.wizard()).toEqual({speaker: '', depth: 'full'});
	expect(settings.recent()).toEqual([]);
	expect(settings.place('good')).toEqual({view: 'outline'});
	expect(settings.place('bad')).toBeUndefined();
	settings.savePlace('bad', {view: 'review'});
	expect(JSON.parse(readFileSync(path.join(directory, 'config.json'), 'utf8'))).toMatchObject({
		later: 1,
	});
});

test('a directory that cannot be used is said so, and everything works until the end', () => {
	const directory = path.join(temporaryDirectory(), 'config');
	writeFileSync(directory, 'in the way');
	const settings = openSettings(directory);
	expect(settings.problem).toMatch(/cannot be used: .+no plan is affected\.$/);
	settings.saveWizard({speaker: 'Ada', depth: 'full'});
	settings.savePlace('plan', place);
	expect(settings.wizard()).toEqual({speaker: 'Ada', depth: 'full'});
	expect(settings.place('plan')).toEqual(place);
	expect(readFileSync(directory, 'utf8')).toBe('in the way');
});

test('settings that can no longer be written are remembered until the end', () => {
	const directory = path.join(temporaryDirectory(), 'config');
	const settings = openSettings(directory);
	settings.saveWizard({speaker: 'Ada', depth: 'full'});
	// A directory in its place, because permissions do not stop everybody.
	const file = path.join(directory, 'config.json');
	rmSync(file);
	mkdirSync(file);
	settings.saveWizard({speaker: 'Bob', depth: 'essential'});
	expect(settings.wizard()).toEqual({speaker: 'Bob', depth: 'essential'});
	expect(openSettings(directory).problem).toMatch(/cannot be used/);
});

test('places of plans long gone are forgotten', () => {
	const directory = temporaryDirectory();
	const places = Object.fromEntries(
		Array.from({length: 250}, (_, index) => [`plan${index}`, {view: 'outline'}]),
	);
	writeFileSync(path.join(directory, 'config.json'), JSON.stringify({places}));
	const settings = openSettings(directory);
	settings.savePlace('new', {view: 'review'});
	expect(settings.place('plan0')).toBeUndefined();
	expect(settings.place('plan249')).toEqual({view: 'outline'});
	expect(settings.place('new')).toEqual({view: 'review'});
	expect(readdirSync(directory)).toEqual(['config.json']);
});
