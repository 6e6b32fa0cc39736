import type {Context} from '../context.ts';
import {cutOverPart, type CutOverPart} from './cut-over.ts';
import {exceptionsPart, type ExceptionsPart} from './exceptions.ts';
import {operationPart, type OperationPart} from './operation.ts';

export interface GoingLivePart {
	readonly cutOver: CutOverPart;
	readonly exceptions: ExceptionsPart;
	readonly operation: OperationPart;
}

/** How it is switched on, who works on what fails, and how it is run afterwards. */
export function goingLivePart(context: Context): GoingLivePart {
	return {
		cutOver: cutOverPart(context),
		exceptions: exceptionsPart(context),
		operation: operationPart(context),
	};
}
