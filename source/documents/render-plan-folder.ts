import {escapeMarkdown} from './markdown.ts';
import type {PlanModel} from './plan-model.ts';
import {planParts, type PlanPart} from './plan-parts.ts';
import {templateEngine, type RenderOptions} from './template-engine.ts';

/** A file of a folder: its name, without any directory, and its text. */
export interface PlanFile {
	readonly name: string;
	readonly text: string;
}

const overview = 'README.md';

/** Stands before the others where a day was named. */
const changes: PlanPart = {
	template: 'changes',
	key: 'changes',
	title: 'What changed',
	about: 'What is different since the day named.',
};

/**
 * The plan as a folder: a file for each part, which says what it belongs to, and `README.md`, which comes first and links to
 * them. The parts are those of `renderPlan`, so that there is one on what changed only where a day was named; the names of the
 * files are the same for every plan.
 *
 * @throws as `renderPlan` does.
 */
export function renderPlanFolder(
	model: PlanModel,
	templates: Readonly<Record<string, string>>,
	options: RenderOptions = {},
): readonly PlanFile[] {
	const render = templateEngine(model, templates, options);
	const head = `# ${escapeMarkdown(model.title)}\n\n[All parts](${overview})\n\n`;
	const {title, decisionSummary, footer} = model;
	const written = model.changes === null ? planParts : [changes, ...planParts];
	const parts = written.map(part => ({
		name: `${part.template}.md`,
		title: part.title,
		about: part.about,
	}));
	return [
		{name: overview, text: render('readme', {title, decisionSummary, footer, parts}).join('')},
		...written.map(({template, key}) => ({
			name: `${template}.md`,
			text: `${head}${render(template, {part: model[key]}).join('')}`,
		})),
	];
}
