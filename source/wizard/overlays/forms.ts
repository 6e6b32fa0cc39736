import type {SubjectRef} from '../../plan/subject.ts';
import {answerAt} from '../../plan/plan.ts';
import {exportFormatInfo, exportFormats} from '../../documents/export-format.ts';
import {questionAt} from '../../interview/questions.ts';
import {subjectKindInfo} from '../../interview/subject-kind.ts';
import {statusNames} from '../../rules/accepting/acceptance-words.ts';
import type {FormField, FormPurpose, Overlay, WizardState} from '../state.ts';
import {textField} from '../text/text-field.ts';

export type Form = Extract<Overlay, {readonly type: 'form'}>;

/** What a form shows: a title, its fields with a hint each, and which of them has the keys first. */
interface Layout {
	readonly title: string;
	readonly fields: ReadonlyArray<Omit<FormField, 'field'> & {readonly isLong?: boolean}>;
	/** The first one, unless it says otherwise. */
	readonly focus?: number;
}

/** Where to has the keys first, because Markdown for those inside is what is written most. */
const exportLayout: Layout = {
	title: 'Write the plan',
	fields: [
		{
			name: 'format',
			label: 'Format',
			choices: exportFormats
				.filter(format => format !== 'json')
				.map(format => {
					const {label, about} = exportFormatInfo[format];
					return {value: format, label, hint: about};
				}),
		},
		{
			name: 'audience',
			label: 'For',
			choices: [
				{value: 'internal', label: 'Those inside', hint: 'With who said what, and notes'},
				{value: 'client', label: 'A client', hint: 'Without who said what, and notes'},
			],
		},
		{
			name: 'path',
			label: 'Where to',
			hint: 'What is there already is not replaced without asking. ↑ for another format',
		},
	],
	focus: 2,
};

/** What a form shows for its purpose. */
function layoutOf(purpose: FormPurpose): Layout {
	switch (purpose.type) {
		case 'newPlan': {
			return {
				title: 'A new plan',
				fields: [
					{
						name: 'title',
						label: 'Title',
						hint: 'What the integration is about: "Members and invoices"',
					},
				],
			};
		}

		case 'importPlan': {
			return {
				title: 'Import an answers file',
				fields: [
					{name: 'path', label: 'File', hint: 'A .yaml or .json file; it stays as it is'},
				],
			};
		}

		case 'exportPlan': {
			return exportLayout;
		}

		case 'dontKnow': {
			return {
				title: "We don't know yet",
				fields: [
					{
						name: 'owner',
						label: 'Who finds out',
						hint: 'A name or a role; nobody is a warning',
					},
					{name: 'due', label: 'By when', hint: 'A day such as 2026-12-15'},
				],
			};
		}

		case 'notApplicable': {
			return {
				title: 'It does not apply',
				fields: [{name: 'reason', label: 'Because', hint: 'The reason stands in the plan'}],
			};
		}

		case 'note': {
			return {
				title: 'A note to this answer',
				fields: [{name: 'note', label: 'Note', isLong: true}],
			};
		}

		case 'claim': {
			return {
				title: 'Somebody sees it differently',
				fields: [{name: 'by', label: 'Who', hint: 'Then give their answer; both are kept'}],
			};
		}

		case 'speaker': {
			return {
				title: 'Who is speaking?',
				fields: [
					{
						name: 'speaker',
						label: 'Name',
						hint: 'Put down with every answer from now on',
					},
				],
			};
		}

		case 'accept': {
			return {
				title: `Accept: ${purpose.title}`,
				fields: [
					{
						name: 'reason',
						label: 'Because',
						hint: 'It stands in the plan, with the name',
					},
					{name: 'by', label: 'Accepted by', hint: 'A name: somebody answers for it'},
					{
						name: 'expires',
						label: 'Until',
						hint: purpose.needsLastDay
							? 'The last day; after it the warning counts again'
							: 'The last day; empty if it may stay so',
					},
					{
						name: 'status',
						label: 'How',
						hint: Object.values(statusNames).join(', '),
					},
				],
			};
		}

		case 'rename': {
			return {
				title: `Rename this ${subjectKindInfo[purpose.subject.kind].one}`,
				fields: [{name: 'name', label: 'Name'}],
			};
		}
	}
}

/** The state with a form open, its fields filled with what is known. */
export function openForm(
	state: WizardState,
	purpose: FormPurpose,
	values: Readonly<Record<string, string>> = {},
): WizardState {
	const {title, fields, focus = 0} = layoutOf(purpose);
	return {
		...state,
		overlay: {
			type: 'form',
			purpose,
			title,
			fields: fields.map(({isLong = false, ...field}) => ({
				...field,
				field: textField(values[field.name] ?? '', {isMultiline: isLong}),
			})),
			focus,
		},
	};
}

/** What was entered in a form's field, without white space around it. */
export function formValue(form: Form, name: string): string {
	return form.fields.find(field => field.name === name)?.field.text.trim() ?? '';
}

/** What a form about a question starts with: what was said before. */
export function knownValues(
	state: WizardState,
	ref: SubjectRef,
	question: string,
): Readonly<Record<string, string>> {
	const {session} = state;
	const answer =
		session === undefined || questionAt(ref.kind, question) === undefined
			? undefined
			: answerAt(session.plan, ref, question);
	const note = answer?.note ?? '';
	switch (answer?.state) {
		case 'unknown': {
			return {owner: answer.owner ?? '', due: answer.due ?? '', note};
		}

		case 'notApplicable': {
			return {reason: answer.reason, note};
		}

		default: {
			return {note};
		}
	}
}
