/** An export that cannot be made as it was asked for. The message says why and what to do; nothing was written. */
export class ExportError extends Error {
	override readonly name = 'ExportError';
}
