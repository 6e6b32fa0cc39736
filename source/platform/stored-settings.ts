import * as z from 'zod';
import {subjectKinds} from '../plan/subject.ts';
import type {Place} from '../wizard/place.ts';

const subject = z.object({kind: z.enum(subjectKinds), id: z.string()});

const stop = z.discriminatedUnion('type', [
	z.object({type: z.literal('question'), subject, question: z.string()}),
	z.object({type: z.literal('list'), kind: z.enum(subjectKinds)}),
	z.object({type: z.literal('placement')}),
]);

const place: z.ZodType<Place> = z.discriminatedUnion('view', [
	z.object({view: z.literal('outline')}),
	z.object({view: z.literal('interview'), stop}),
	z.object({view: z.literal('review')}),
	z.object({view: z.literal('warnings')}),
	z.object({view: z.literal('preview')}),
]);

/** What each key of the settings file may hold; anything else counts as not set. */
export const storedSettings = {
	speaker: z.string().catch(''),
	depth: z.enum(['essential', 'full']).catch('essential'),
	recent: z.array(z.string()).catch([]),
	places: z.record(z.string(), z.unknown()).catch({}),
	place: place.optional().catch(undefined),
};
