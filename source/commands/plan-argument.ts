/** How commands describe the argument that names a plan. */
export const planArgument =
	'name or id of a saved plan, or a path to a .groundplan, .yaml or .json file';
