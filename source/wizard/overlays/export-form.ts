import type {Plan} from '../../plan/plan.ts';
import {
	audienceProblem,
	exportFormatInfo,
	exportFormats,
	type ExportFormat,
} from '../../documents/export-format.ts';
import {exportFileName} from '../../documents/export-name.ts';
import {quote} from '../../interview/quote.ts';
import {formValue, openForm, type Form} from './forms.ts';
import type {Report} from '../message.ts';
import type {SessionState, WizardState} from '../state.ts';
import {textField} from '../text/text-field.ts';
import {exporting, withNotice, type Turn} from '../turn.ts';
import {existsInWords} from '../written-export.ts';

/** Asks in which format, for whom and where to the plan is written; while it is being written, whether to stop that. */
export function openExportForm(state: WizardState, {plan}: SessionState): WizardState {
	if (state.exporting !== undefined) {
		return {
			...state,
			overlay: {
				type: 'confirm',
				purpose: {type: 'stopExport'},
				question: `${quote(state.exporting)} is being written. Stop?`,
				yes: 'Stop, and write nothing',
				no: 'Go on writing',
			},
		};
	}

	return openForm(
		state,
		{type: 'exportPlan'},
		{format: 'markdown', audience: 'internal', path: exportFileName(plan, 'markdown')},
	);
}

/**
 * The form after an edit, its path following the format: what was proposed for the format before becomes what is proposed for
 * this one, and of a path of one's own the ending changes.
 */
export function withPathFollowing(form: Form, before: Form, plan: Plan): Form {
	const [from, to] = [formatIn(before), formatIn(form)];
	return from === to
		? form
		: {
				...form,
				fields: form.fields.map(field =>
					field.name === 'path'
						? {...field, field: textField(pathFor(field.field.text, {plan, from, to}))}
						: field,
				),
			};
}

function pathFor(
	path: string,
	{plan, from, to}: {readonly plan: Plan; readonly from: ExportFormat; readonly to: ExportFormat},
): string {
	if (path.trim() === '' || path === exportFileName(plan, from)) {
		return exportFileName(plan, to);
	}

	const {ending} = exportFormatInfo[from];
	return path.endsWith(ending)
		? `${path.slice(0, path.length - ending.length)}${exportFormatInfo[to].ending}`
		: path;
}

/** Writes the plan as the form says. */
export function submitExport(
	closed: WizardState,
	session: SessionState,
	form: Form,
	refused: (problem: string) => Turn,
): Turn {
	const path = formValue(form, 'path');
	const format = formatIn(form);
	const audience = formValue(form, 'audience') === 'client' ? 'client' : 'internal';
	const problem = path === '' ? 'Where to?' : audienceProblem(format, audience);
	return problem === undefined
		? exporting(closed, {
				type: 'exportPlan',
				plan: session.plan,
				asOf: closed.today,
				format,
				audience,
				path,
				overwrite: false,
			})
		: refused(problem);
}

function formatIn(form: Form): ExportFormat {
	const value = formValue(form, 'format');
	return exportFormats.find(format => format === value) ?? 'markdown';
}

/** Asks whether what is there already may be replaced; where something else is open by now, it is said in a line. */
export function askToReplace(
	state: WizardState,
	{path, holds, format, audience}: Extract<Report, {readonly type: 'exportExists'}>,
): WizardState {
	const exists = existsInWords(path, holds);
	if (state.overlay !== undefined) {
		return withNotice(state, 'problem', `${exists}; nothing was written.`);
	}

	return {
		...state,
		overlay: {
			type: 'confirm',
			purpose: {type: 'overwriteExport', path, format, audience},
			...(holds === undefined
				? {
						question: `${exists}. Replace it?`,
						yes: 'Replace it',
						no: 'Leave it as it is',
					}
				: {
						question: `Replace what an earlier export wrote? Other files stay. ${exists}.`,
						yes: 'Replace the earlier export',
						no: 'Leave all as it is',
					}),
		},
	};
}

/** Opens the form again with what was entered and what went wrong; where something else is open by now, that is said in a line. */
export function askAgainWhereTo(
	state: WizardState,
	{problem, path, format, audience}: Extract<Report, {readonly type: 'exportFailed'}>,
): WizardState {
	if (state.overlay !== undefined || state.session === undefined) {
		return withNotice(state, 'problem', problem);
	}

	const {overlay, ...rest} = openForm(state, {type: 'exportPlan'}, {format, audience, path});
	return overlay?.type === 'form' ? {...rest, overlay: {...overlay, problem}} : state;
}
