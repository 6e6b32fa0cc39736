import {addSubjects} from '../../interview/rearrange.ts';
import type {Asked} from './asked.ts';
import {moveCursor} from '../cursor.ts';
import type {Editor} from '../editor.ts';
import {commit} from '../going.ts';
import type {Intent} from '../intent.ts';
import {isFiltered, isMany, noneOption, optionsOf, type Option} from './options.ts';
import type {SessionState, WizardState} from '../state.ts';
import {editText, textField} from '../text/text-field.ts';
import {andThen, still, withSession, type Turn} from '../turn.ts';
import {submit} from './submit.ts';

type OptionsEditor = Extract<Editor, {readonly type: 'options'}>;

/** What the keys do where an answer is picked from a list. */
export function updateOptions(
	state: WizardState,
	session: SessionState,
	asked: Asked,
	editor: OptionsEditor,
	intent: Intent,
): Turn {
	const {plan} = session;
	const {question} = asked;
	const options = optionsOf(plan, question, editor.filter);
	const option = options[editor.cursor];
	const set = (change: Partial<OptionsEditor>) =>
		still(withSession(state, {editor: {...editor, ...change}}));
	switch (intent.type) {
		case 'moved': {
			return set({cursor: moveCursor(editor.cursor, options.length, intent.to, state.rows)});
		}

		case 'toggled': {
			return option === undefined
				? still(state)
				: pick(state, session, asked, editor, option, false);
		}

		case 'numberChosen': {
			const numbered = options[intent.number - 1];
			return numbered === undefined
				? still(state)
				: pick(
						state,
						session,
						asked,
						{...editor, cursor: intent.number - 1},
						numbered,
						!isMany(question),
					);
		}

		case 'chosen': {
			const isPicking =
				option !== undefined &&
				(!isMany(question) ||
					option.creates !== undefined ||
					(editor.marked.length === 0 && option.value === noneOption));
			return isPicking
				? pick(
						state,
						session,
						asked,
						editor,
						option,
						!isMany(question) || option.value === noneOption,
					)
				: submit(state, session, asked);
		}

		case 'edited': {
			return isFiltered(question)
				? set({filter: editText(textField(editor.filter), intent.edit).text, cursor: 0})
				: still(state);
		}

		case 'pasted': {
			return isFiltered(question)
				? set({filter: editor.filter + intent.text.replaceAll(/\s+/g, ' '), cursor: 0})
				: still(state);
		}

		default: {
			return still(state);
		}
	}
}

/** Marks an option or takes the mark away; with `submits`, it is the answer. One that names a new subject makes it. */
function pick(
	state: WizardState,
	session: SessionState,
	asked: Asked,
	editor: OptionsEditor,
	option: Option,
	submits: boolean,
): Turn {
	const {question} = asked;
	if (
		option.creates !== undefined &&
		(question.input.kind === 'reference' || question.input.kind === 'references')
	) {
		const step = addSubjects(session.plan, question.input.to, [option.creates]);
		const [added] = step.changes;
		const id = added?.type === 'added' ? added.subject.id : '';
		const made: Option = {value: id, label: option.creates};
		return andThen(commit(state, session, step), next =>
			next.session === undefined
				? still(next)
				: pick(
						next,
						next.session,
						asked,
						{...editor, filter: '', cursor: 0},
						made,
						submits,
					),
		);
	}

	const isMarked = editor.marked.includes(option.value);
	const others =
		isMany(question) && option.value !== noneOption
			? editor.marked.filter(value => value !== option.value && value !== noneOption)
			: [];
	const marked = isMarked && !submits ? others : [...others, option.value];
	const next = withSession(state, {editor: {...editor, marked, filter: ''}});
	return submits && next.session !== undefined ? submit(next, next.session, asked) : still(next);
}
