export {bodyColumns, hasOutlinePane, outlineWidth} from '../wizard/room.ts';

/** From this width on there is room to say in words what is counted. */
export const roomForWords = 70;

/** What stands before a field that is typed into. */
export const prompt = '› ';
