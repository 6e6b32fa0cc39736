import {bare, didYouMean} from '../../interview/did-you-mean.ts';
import type {SectionId} from '../../interview/question.ts';
import {quote} from '../../interview/quote.ts';
import {sections} from '../../interview/section.ts';
import type {Plan} from '../../plan/plan.ts';
import type {IsoDate} from '../../plan/value.ts';
import {enumerated} from '../../rules/wording/enumerated.ts';
import {personChoices} from '../warnings/person-choices.ts';
import {
	filterNames,
	warningFilters,
	type Narrowing,
	type WarningFilter,
} from '../warnings/warnings.ts';
import type {Command} from './do-turn.ts';
import {saying} from './plain-turn.ts';
import {nobody} from '../warnings/whose-warning.ts';
import {warningsText} from './warnings-text.ts';

/** Which warnings, of which section, whose; each may be missing. */
const narrowingForm =
	/^(?<which>(?:(?!\b(?:in|for)\s).)*)(?:\bin\s+(?<section>(?:(?!\bfor\s).)+))?(?:\bfor\s+(?<person>.+))?$/is;

/** Nothing longer narrows warnings; looking through all of a pasted text would take long. */
const longest = 200;

/** Says what will hurt, narrowed by the same words as the screen of the warnings. */
export const warningsCommand: Command = (state, text) => {
	const {session, today} = state.wizard;
	const read = readNarrowing(session.plan, today, text);
	return saying(
		state,
		...(typeof read === 'string' ? [read] : warningsText(session.plan, today, read)),
	);
};

/** To what the words narrow the warnings, or what is wrong with them. */
function readNarrowing(plan: Plan, today: IsoDate, text: string): Narrowing | string {
	const form = narrowingForm.exec(text.slice(0, longest).trim())?.groups;
	const which = form?.['which']?.trim() ?? text;
	const filter = filterCalled(which);
	if (form === undefined || filter === undefined) {
		const names = warningFilters.map(each => filterNames[each]);
		return `There are no warnings called ${quote(which)}.${didYouMean(which, names)} /warnings [${names.join('|')}] [in SECTION] [for PERSON]`;
	}

	const inSection = form['section']?.trim();
	const section = inSection === undefined ? undefined : sectionCalled(inSection);
	if (inSection !== undefined && section === undefined) {
		const titles = sections.map(({title}) => title);
		return `There is no section ${quote(inSection)}.${didYouMean(inSection, titles)} The sections are ${titles.join(', ')}.`;
	}

	const name = form['person']?.trim();
	const person = name === undefined ? undefined : personCalled(plan, today, name);
	return typeof person === 'string' || person === undefined
		? {filter, section, person}
		: person.problem;
}

/** Somebody by name, or by a part of it that nobody else has in theirs. */
function personCalled(
	plan: Plan,
	today: IsoDate,
	name: string,
): string | {readonly problem: string} {
	if (bare(name) === nobody) {
		return nobody;
	}

	const peopleWith = (query: string) =>
		personChoices(plan, today, {filter: 'all'}, query).flatMap(({person}) => person ?? []);
	const all = peopleWith('');
	const alike = peopleWith(name);
	const [only, ...others] = alike;
	const meant =
		all.find(each => bare(each) === bare(name)) ?? (others.length === 0 ? only : undefined);
	if (meant !== undefined) {
		return meant;
	}

	return {
		problem:
			only === undefined
				? `No warning rests on anybody called ${quote(name)}.${didYouMean(name, all)}`
				: `Who is meant by ${quote(name)}: ${enumerated(alike, 8)}?`,
	};
}

function filterCalled(which: string): WarningFilter | undefined {
	return which === ''
		? 'all'
		: warningFilters.find(filter =>
				[filter, filterNames[filter]].some(name => bare(name) === bare(which)),
			);
}

function sectionCalled(name: string): SectionId | undefined {
	return sections.find(({id, title}) => [id, title].some(each => bare(each) === bare(name)))?.id;
}
