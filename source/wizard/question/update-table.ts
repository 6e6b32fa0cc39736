import type {TableInput} from '../../interview/input.ts';
import {nameOf} from '../../interview/naming.ts';
import type {Plan} from '../../plan/plan.ts';
import type {Asked} from './asked.ts';
import type {Editor, TextRow} from '../editor.ts';
import type {Intent} from '../intent.ts';
import type {SessionState, WizardState} from '../state.ts';
import {editTable} from './table-editing.ts';
import {still, type Turn} from '../turn.ts';
import {keepTyping} from './keep-typing.ts';
import {submit} from './submit.ts';

type TableEditor = Extract<Editor, {readonly type: 'table'}>;

/** What the keys do in an answer of several rows. */
export function updateTable(
	state: WizardState,
	session: SessionState,
	asked: Asked,
	editor: TableEditor,
	input: TableInput,
	intent: Intent,
): Turn {
	if (intent.type === 'chosen' && isEmptyRow(editor.rows[editor.row])) {
		return submit(state, session, asked);
	}

	const edited = editTable(editor, input, intent, (kind, name) =>
		referenceNames(session.plan, kind).find(other =>
			other.toLowerCase().startsWith(name.toLowerCase()),
		),
	);
	return edited === editor ? still(state) : keepTyping(state, asked, edited);
}

function isEmptyRow(row: TextRow | undefined): boolean {
	return row === undefined || Object.values(row).every(cell => cell.trim() === '');
}

function referenceNames(plan: Plan, kind: Asked['ref']['kind']): readonly string[] {
	return plan.subjects[kind].list.map(subject => nameOf(plan, subject));
}
