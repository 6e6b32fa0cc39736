import type {WizardState} from './state.ts';

/** From this width on the outline stands beside the screen. */
const roomForOutline = 90;

/** Columns of that outline, and between it and the screen. */
export const outlineWidth = 30;
const gap = 2;

/** Whether the outline stands beside the screen: where there is room, and unless the screen is the outline itself. */
export function hasOutlinePane({
	columns,
	session,
}: Pick<WizardState, 'columns' | 'session'>): boolean {
	return session !== undefined && columns >= roomForOutline && session.place.view !== 'outline';
}

/** Columns for the screen of the current place. */
export function bodyColumns(state: Pick<WizardState, 'columns' | 'session'>): number {
	return hasOutlinePane(state) ? state.columns - outlineWidth - gap : state.columns;
}
