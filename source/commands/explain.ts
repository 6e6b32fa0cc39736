import {subjectKinds} from '../plan/subject.ts';
import {expectation} from '../interview/expectation.ts';
import {bare, didYouMean} from '../interview/did-you-mean.ts';
import type {Question} from '../interview/question.ts';
import {questionsOf} from '../interview/questions.ts';
import {quote} from '../interview/quote.ts';
import {sectionInfo} from '../interview/section.ts';
import {sourceNames} from '../interview/sources.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';
import {ruleText} from '../documents/findings/rule-text.ts';
import {rules} from '../rules/catalogue.ts';
import {rulesReading} from '../rules/engine/rules-reading.ts';
import {CommandError} from './command-error.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {genericAsk} from './generic-ask.ts';
import {printLines} from './print.ts';

export interface ExplainOptions extends GlobalOptions {
	/** What to explain: a rule or a question. */
	readonly subject: string;
}

/** Says everything that is written about a rule or a question; about several questions where they share a name. */
export async function runExplain({subject}: ExplainOptions, io: CommandIo): Promise<void> {
	const rule = rules.find(({id, title}) => id === subject || bare(title) === bare(subject));
	const found =
		rule === undefined ? questionsNamed(subject).map(explainQuestion) : [ruleText(rule)];
	if (found.length === 0) {
		throw new CommandError(
			`There is no rule and no question called ${quote(subject)}.${didYouMean(subject, allNames())} Run “groundplan rules” or “groundplan questions” to see what there is.`,
		);
	}

	printLines(
		io.stdout,
		found.flatMap((lines, index) => (index === 0 ? lines : ['', ...lines])),
	);
}

/** A question's name for the command line. */
function nameOfQuestion({about, id}: Question): string {
	return `${about}.${id}`;
}

function allQuestions(): readonly Question[] {
	return subjectKinds.flatMap(kind => questionsOf(kind));
}

/** The questions with this name: `kind.id` first, or as in an answers file, then an id, then a label. */
function questionsNamed(name: string): readonly Question[] {
	const all = allQuestions();
	const ways: ReadonlyArray<(question: Question) => boolean> = [
		question =>
			[
				nameOfQuestion(question),
				`${subjectKindInfo[question.about].collection}.${question.id}`,
			].includes(name),
		({id}) => id === name,
		question =>
			bare(nameOfQuestion(question)) === bare(name) || bare(question.id) === bare(name),
		({label}) => bare(label) === bare(name),
	];
	for (const isMeant of ways) {
		const found = all.filter(question => isMeant(question));
		if (found.length > 0) {
			return found;
		}
	}

	return [];
}

function allNames(): readonly string[] {
	return [
		...rules.flatMap(({id, title}) => [title, id]),
		...allQuestions().flatMap(question => [
			question.label,
			nameOfQuestion(question),
			question.id,
		]),
	];
}

function explainQuestion(question: Question): readonly string[] {
	const {about, id, label, ask, why, good, input, none, depth, section} = question;
	return [
		`${label} (${nameOfQuestion(question)})`,
		`Asked of each ${subjectKindInfo[about].one}, in the section “${sectionInfo(section).title}”, ${depth === 'essential' ? 'always' : 'in the full interview'}.`,
		'',
		genericAsk(question, ask),
		'',
		`Why it is asked: ${why}`,
		`A good answer: ${good}`,
		`Expected: ${expectation(input)}.`,
		...(none === undefined ? [] : [`“none” means: ${none}.`]),
		...sourceLines(question.source),
		...listed(
			'Feeds the warnings',
			rulesReading(about, id).map(rule => `${rule.id} (${rule.severity}): ${rule.title}`),
		),
	];
}

function sourceLines(codes: readonly string[]): readonly string[] {
	return listed(
		'Source',
		codes.map(code =>
			Object.hasOwn(sourceNames, code) ? `${sourceNames[code]} (${code})` : code,
		),
	);
}

function listed(heading: string, items: readonly string[]): readonly string[] {
	return items.length === 0 ? [] : [`${heading}:`, ...items.map(item => `  ${item}`)];
}
