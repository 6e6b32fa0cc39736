import {existsSync, readFileSync, renameSync} from 'node:fs';
import path from 'node:path';
import Conf from 'conf';
import {display} from '../plan/display.ts';
import type {WizardSettings} from '../wizard/effect.ts';
import type {Place} from '../wizard/place.ts';
import {reasonOf} from './failure.ts';
import {makePrivateDirectory} from './private-directory.ts';
import {isRecord} from './stored-json.ts';
import {storedSettings} from './stored-settings.ts';

/**
 * What is remembered between sessions besides the plans. Losing it loses no answer, so nothing here throws or stops the
 * program: what cannot be read counts as not set, and what cannot be written is remembered until the program ends.
 */
export interface Settings {
	/** What was wrong with the settings when they were opened, in a sentence or two. */
	readonly problem: string | undefined;
	wizard(): WizardSettings;
	saveWizard(settings: WizardSettings): void;
	/** Paths of the plans opened last, the latest first. */
	recent(): readonly string[];
	addRecent(planPath: string): void;
	/** Where in a plan one was the last time. */
	place(planId: string): Place | undefined;
	savePlace(planId: string, place: Place): void;
}

const mostRecent = 20;

/** Plans whose place is remembered; the one saved longest ago goes first. */
const mostPlaces = 200;

type Key = 'speaker' | 'depth' | 'recent' | 'places';

/** Opens the settings in a directory. A file that cannot be understood is put aside under another name. */
export function openSettings(directory: string, now: Date = new Date()): Settings {
	const file = path.join(directory, 'config.json');
	let problem: string | undefined;
	let conf: Conf | undefined;
	try {
		makePrivateDirectory(directory);
		problem = putAsideIfBroken(file, now);
		conf = new Conf({
			cwd: directory,
			configName: 'config',
			configFileMode: 0o600,
			accessPropertiesByDotNotation: false,
		});
	} catch (error) {
		problem = `The settings in ${display(directory)} cannot be used: ${display(reasonOf(error))}. Groundplan works without them and forgets them when it ends; no plan is affected.`;
	}

	return new StoredSettings(conf, problem);
}

/** Moves a settings file that is not a JSON object out of the way, and says so. */
function putAsideIfBroken(file: string, now: Date): string | undefined {
	if (!existsSync(file)) {
		return undefined;
	}

	const content = readFileSync(file, 'utf8');
	if (isJsonObject(content)) {
		return undefined;
	}

	const aside = path.join(
		path.dirname(file),
		`config.broken-${now.toISOString().slice(0, 19).replaceAll(':', '')}.json`,
	);
	renameSync(file, aside);
	return `The settings file could not be understood and was put aside as ${display(aside)}. Groundplan starts with new settings; no plan is affected.`;
}

function isJsonObject(content: string): boolean {
	try {
		return isRecord(JSON.parse(content));
	} catch {
		return false;
	}
}

class StoredSettings implements Settings {
	readonly problem: string | undefined;
	readonly #conf: Conf | undefined;
	/** What could not be written. */
	readonly #unsaved = new Map<Key, unknown>();

	constructor(conf: Conf | undefined, problem: string | undefined) {
		this.#conf = conf;
		this.problem = problem;
	}

	wizard(): WizardSettings {
		return {
			speaker: storedSettings.speaker.parse(this.#read('speaker')),
			depth: storedSettings.depth.parse(this.#read('depth')),
		};
	}

	saveWizard({speaker, depth}: WizardSettings): void {
		this.#write('speaker', speaker);
		this.#write('depth', depth);
	}

	recent(): readonly string[] {
		return storedSettings.recent.parse(this.#read('recent'));
	}

	addRecent(planPath: string): void {
		const others = this.recent().filter(other => other !== planPath);
		this.#write('recent', [planPath, ...others].slice(0, mostRecent));
	}

	place(planId: string): Place | undefined {
		const places = this.#places();
		return Object.hasOwn(places, planId)
			? storedSettings.place.parse(places[planId])
			: undefined;
	}

	savePlace(planId: string, place: Place): void {
		// Read again at every change: another Groundplan may have put down its own.
		const {[planId]: _, ...others} = this.#places();
		const kept = Object.entries(others).slice(-(mostPlaces - 1));
		this.#write('places', Object.fromEntries([...kept, [planId, place]]));
	}

	#places(): Readonly<Record<string, unknown>> {
		return storedSettings.places.parse(this.#read('places'));
	}

	#read(key: Key): unknown {
		if (this.#unsaved.has(key)) {
			return this.#unsaved.get(key);
		}

		try {
			return this.#conf?.get(key);
		} catch {
			return undefined;
		}
	}

	#write(key: Key, value: unknown): void {
		try {
			if (this.#conf === undefined) {
				this.#unsaved.set(key, value);
			} else {
				this.#conf.set(key, value);
				this.#unsaved.delete(key);
			}
		} catch {
			this.#unsaved.set(key, value);
		}
	}
}
