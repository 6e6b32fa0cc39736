// Makes a plan's Markdown and its HTML once, as the first thing a process does, and prints how long each took in milliseconds.
import process from 'node:process';
import {renderHtml} from '../source/documents/html/render-html.ts';
import {planModel} from '../source/documents/plan-model.ts';
import {renderPlan} from '../source/documents/render-plan.ts';
import {readTemplates} from '../source/platform/package-files.ts';
import {runRulesOnce} from '../source/rules/engine/run-rules.ts';
import {largePlan} from './large-plan.ts';
import {timed} from './measuring.ts';

const [, , points = '', asOf = ''] = process.argv;
const plan = largePlan(Number(points));
const templates = readTemplates();
let markdown = '';
const toMarkdown = await timed(() => {
	const model = planModel(plan, runRulesOnce(plan), {asOf, audience: 'internal'});
	markdown = renderPlan(model, templates);
});
const toHtml = await timed(() => renderHtml(markdown, {title: plan.title, language: 'en', asOf}));
console.log(`${toMarkdown} ${toHtml}`);
