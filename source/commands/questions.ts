import type {SubjectKind} from '../plan/subject.ts';
import {subjectKinds} from '../plan/subject.ts';
import {isAskedAt} from '../interview/applies.ts';
import {columnNames} from '../interview/expectation.ts';
import type {Input} from '../interview/input.ts';
import type {Depth, Question, SectionId} from '../interview/question.ts';
import {questionsOf} from '../interview/questions.ts';
import {sections, type Section} from '../interview/section.ts';
import {subjectKindInfo} from '../interview/subject-kind.ts';
import {escapeMarkdown} from '../documents/markdown.ts';
import type {CommandIo, GlobalOptions} from './command-io.ts';
import {genericAsk} from './generic-ask.ts';
import {printLines} from './print.ts';

export interface QuestionsOptions extends GlobalOptions {
	readonly format: 'text' | 'markdown';
	readonly depth: Depth;
}

/** How the two formats write the parts of a questionnaire. */
interface Writer {
	readonly title: (text: string) => readonly string[];
	readonly section: (text: string) => readonly string[];
	readonly group: (text: string) => readonly string[];
	readonly paragraph: (text: string) => readonly string[];
	readonly question: (number: string, text: string) => readonly string[];
	readonly option: (text: string) => string;
	readonly blank: () => readonly string[];
}

const writers: Readonly<Record<QuestionsOptions['format'], Writer>> = {
	text: {
		title: text => [text, '='.repeat(text.length), ''],
		section: text => [text, '-'.repeat(text.length)],
		group: text => ['', text],
		paragraph: text => [text, ''],
		question: (number, text) => ['', `${number}  ${text}`],
		option: text => `      [ ] ${text}`,
		blank: () => ['      ______________________________________________________________'],
	},
	markdown: {
		title: text => [`# ${escapeMarkdown(text)}`, ''],
		section: text => [`## ${escapeMarkdown(text)}`, ''],
		group: text => [`### ${escapeMarkdown(text)}`, ''],
		paragraph: text => [escapeMarkdown(text), ''],
		question: (number, text) => [`**${number}** ${escapeMarkdown(text)}`, ''],
		option: text => `- [ ] ${escapeMarkdown(text)}`,
		blank: () => ['\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_', ''],
	},
};

/** Prints the questionnaire with room for answers. */
export async function runQuestions(
	{format, depth}: QuestionsOptions,
	io: CommandIo,
): Promise<void> {
	printLines(io.stdout, questionnaire(writers[format], depth));
}

function questionnaire(writer: Writer, depth: Depth): readonly string[] {
	return [
		...writer.title('Questions before an integration'),
		...writer.paragraph(
			'Nobody knows everything: “we do not know yet, somebody finds out by a day” is an answer. Write down who says what.',
		),
		...sections.flatMap((section, index) => sectionLines(writer, depth, section, index + 1)),
	];
}

function sectionLines(
	writer: Writer,
	depth: Depth,
	{id, title, reason}: Section,
	number: number,
): readonly string[] {
	let count = 0;
	const groups = subjectKinds.flatMap(kind => {
		const asked = askedIn(kind, id, depth);
		const lines = asked.flatMap(question => {
			count += 1;
			return questionLines(writer, question, `${number}.${count}`);
		});
		return lines.length === 0 ? [] : [...writer.group(groupTitle(kind, id)), ...lines];
	});
	return [...writer.section(`${number}. ${title}`), ...writer.paragraph(reason), ...groups, ''];
}

function askedIn(kind: SubjectKind, section: SectionId, depth: Depth): readonly Question[] {
	return questionsOf(kind).filter(
		question => question.section === section && isAskedAt(depth, question),
	);
}

function groupTitle(kind: SubjectKind, section: SectionId): string {
	const {one, ask, section: home} = subjectKindInfo[kind];
	if (kind === 'project') {
		return 'About the project';
	}

	return kind === 'field' || home !== section ? `About each ${one}` : `About each ${one}. ${ask}`;
}

function questionLines(writer: Writer, question: Question, number: string): readonly string[] {
	const {input, none} = question;
	const options = [
		...offered(input),
		...(none === undefined ? [] : [none]),
		'We do not know yet',
	];
	const isOpen = offered(input).length === 0;
	return [
		...writer.question(number, genericAsk(question, question.ask)),
		...(input.kind === 'table' ? writer.paragraph(`      ${columnNames(input.columns)}`) : []),
		...(isOpen ? writer.blank() : []),
		...options.map(option => writer.option(option)),
		...(writer === writers.markdown ? [''] : []),
	];
}

function offered(input: Input): readonly string[] {
	switch (input.kind) {
		case 'yesNo': {
			return ['Yes', 'No'];
		}

		case 'choice':
		case 'several': {
			return input.choices.map(({value, label}) => (label === '' ? value : label));
		}

		default: {
			return [];
		}
	}
}
