export {bodyColumns, hasOutlinePane, outlineWidth} from '../wizard/room.ts';

/** What stands before a field that is typed into. */
export const prompt = '› ';
