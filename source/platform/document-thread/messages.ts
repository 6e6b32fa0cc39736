import type {Acceptances} from '../../plan/acceptance.ts';
import type {Subject} from '../../plan/subject.ts';
import type {IsoDate} from '../../plan/value.ts';
import type {ExportContent, ExportRequest} from '../export/render-export.ts';
import type {Preview} from '../plan-document.ts';
import {isRecord} from '../stored-json.ts';

/** What is to be made of a plan. */
export type DocumentWork =
	| {readonly type: 'preview'; readonly asOf: IsoDate}
	| ({readonly type: 'export'} & Pick<ExportRequest, 'format' | 'audience' | 'asOf'>);

/** What a thread is given. The subjects of all kinds are in one list, because collections would lose their methods on the way. */
export interface ThreadData {
	readonly id: string;
	readonly title: string;
	readonly subjects: readonly Subject[];
	readonly acceptances: Acceptances;
	readonly work: DocumentWork;
}

/** What comes of the work, or in a sentence why nothing does. */
export type ThreadResult =
	| {readonly type: 'preview'; readonly preview: Preview}
	| {readonly type: 'export'; readonly content: ExportContent}
	| {readonly type: 'refused'; readonly problem: string};

/** Nobody but us starts the thread: this tells the compiler what it is given. */
export function isThreadData(data: unknown): data is ThreadData {
	return isRecord(data) && Array.isArray(data['subjects']) && isRecord(data['work']);
}

/** And this what it answers. */
export function isThreadResult(message: unknown): message is ThreadResult {
	return isRecord(message) && typeof message['type'] === 'string';
}
