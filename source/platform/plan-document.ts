import type {Plan} from '../plan/plan.ts';
import type {IsoDate} from '../plan/value.ts';
import type {PlanModel, PlanModelOptions} from '../documents/plan-model.ts';
import type {DiagramForms} from '../documents/screen/screen-document.ts';
import type {PlanFile} from '../documents/render-plan-folder.ts';
import {evaluationForReading} from '../wizard/derived.ts';
import {ExportError} from './export/export-error.ts';

/** For whom and by what the plan is laid out. */
export interface DocumentOptions extends PlanModelOptions {
	/** Groundplan's own templates by file name; asked for when they are needed. */
	readonly templates: () => Readonly<Record<string, string>>;
	/** The path of a template of somebody's own, or of a folder with templates, which stand before Groundplan's. */
	readonly template?: string;
}

/**
 * The plan as Markdown, in pieces to be written one after the other. The template engine is loaded at the first use.
 *
 * @throws {TemplateError} when a template of somebody's own is wrong.
 */
export async function planMarkdown(
	plan: Plan,
	options: DocumentOptions,
): Promise<readonly string[]> {
	const {template, templates} = options;
	if (template === undefined) {
		const {renderPlanInPieces} = await import('../documents/render-plan.ts');
		return renderPlanInPieces(await modelOf(plan, options), templates());
	}

	const [{readOwnTemplates}, {renderWithOwnTemplates}] = await loadOwn();
	const own = readOwnTemplates(template);
	return [renderWithOwnTemplates(await modelOf(plan, options), own)];
}

/**
 * The plan as a folder, a file a part.
 *
 * @throws {ExportError} for a template of the whole plan in one file.
 * @throws {TemplateError}
 */
export async function planFolder(
	plan: Plan,
	options: DocumentOptions,
): Promise<readonly PlanFile[]> {
	const {template, templates} = options;
	if (template === undefined) {
		const {renderPlanFolder} = await import('../documents/render-plan-folder.ts');
		return renderPlanFolder(await modelOf(plan, options), templates());
	}

	const [{readOwnTemplates}, {renderFolderWithOwnTemplates}] = await loadOwn();
	const own = readOwnTemplates(template);
	if (Object.keys(own.texts).every(name => name === 'plan.liquid')) {
		throw new ExportError(
			'A template of the whole plan has no place in a folder, where each part has a file. Name a folder with templates of parts, such as warnings.liquid, or leave out --template.',
		);
	}

	return renderFolderWithOwnTemplates(await modelOf(plan, options), own);
}

async function modelOf(plan: Plan, {asOf, audience, since}: PlanModelOptions): Promise<PlanModel> {
	const {planModel} = await import('../documents/plan-model.ts');
	const sinceThen = since === undefined ? {} : {since};
	return planModel(plan, evaluationForReading(plan), {asOf, audience, ...sinceThen});
}

async function loadOwn() {
	return Promise.all([import('./own-templates.ts'), import('./render-own-templates.ts')]);
}

/** Columns of the widest drawing that anybody could see whole. */
const widestDrawing = 300;

/** The plan as it reads, for the terminal. */
export interface Preview {
	readonly markdown: string;
	/** The diagrams in text, by their source. */
	readonly diagrams: ReadonlyMap<string, DiagramForms>;
}

/** The whole plan with who said what, for the terminal, and its diagrams in text by their source. */
export async function renderPreview(
	plan: Plan,
	asOf: IsoDate,
	templates: Readonly<Record<string, string>>,
): Promise<Preview> {
	const pieces = await planMarkdown(plan, {
		asOf,
		audience: 'internal',
		templates: () => templates,
	});
	const markdown = pieces.join('');
	const {diagramText} = await import('../documents/diagram-text.ts');
	const sources = new Set(
		[...markdown.matchAll(/^```mermaid\n([\s\S]*?)\n```$/gm)].map(([, source = '']) => source),
	);
	const forms = [...sources].map(async (source): Promise<[string, DiagramForms]> => {
		const drawn = await diagramText(source, {width: widestDrawing});
		return [source, {drawn, listed: await diagramText(source, {width: 0})}];
	});
	return {markdown, diagrams: new Map(await Promise.all(forms))};
}
