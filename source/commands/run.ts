export async function run(argv: readonly string[]): Promise<void> {
	process.stdout.write(`groundplan ${argv.join(' ')}\n`);
}
