import {hostileInputs} from '../../hostile-inputs.ts';

const long = 'x'.repeat(150_000);
const marks = '*<'.repeat(75_000);

/** Templates that mean harm: each must end in time, and give away nothing. */
export const hostileTemplates: ReadonlyArray<readonly [name: string, text: string]> = [
	...hostileInputs('template').map(({id, input}) => [id, input] as const),
	[
		'a loop that never ends',
		'{% for i in (1..900000) %}{% for j in (1..900000) %}{% endfor %}{% endfor %}',
	],
	['a loop too long to list', '{% for i in (1..100000000000) %}x{% endfor %}'],
	[
		'a loop from below to above all numbers',
		'{% for i in (-9007199254740991..9007199254740991) %}x{% endfor %}',
	],
	[
		'a text that doubles',
		'{% assign a = "ab" %}{% for i in (1..64) %}{% capture a %}{{ a }}{{ a }}{% endcapture %}{% endfor %}{{ a }}',
	],
	[
		'a list that doubles',
		'{% assign a = "1,2" | split: "," %}{% for i in (1..40) %}{% assign a = a | concat: a %}{% endfor %}',
	],
	[
		'a filter within a filter',
		'{% assign r = (1..2000) %}{% assign q = r | where_exp: "i", "r | where_exp: \'j\', \'j > 1\'" %}',
	],
	[
		'a long condition for each of many',
		`{% assign r = (1..800000) %}{% assign q = r | where_exp: "i", "${'i == 1 or '.repeat(300)} i == 2" %}`,
	],
	[
		'the same text searched over and over',
		`{% capture a %}{% for i in (1..20) %}${long}{% endfor %}{% endcapture %}{% for i in (1..900000) %}{% if a contains 'y' %}{% endif %}{% endfor %}`,
	],
	['itself', "{% render 'plan' %}"],
	['itself twice', "{% include 'plan' %}{% include 'plan' %}"],
	['itself as its layout', "{% layout 'plan' %}"],
	['tags far inside each other', '{% if true %}'.repeat(9000) + '{% endif %}'.repeat(9000)],
	['a path far inside itself', `{{ systems${'[systems'.repeat(5000)}${']'.repeat(5000)} }}`],
	['a page of tags', '{% assign a = 1 %}'.repeat(9000)],
	['a wide date', "{{ 'now' | date: '%50000000d' }}"],
	['a file', "{% render '/etc/passwd' %}"],
	['a file above', "{% include '../../package.json' %}"],
	['a file above, as a layout', "{% layout '../package.json' %}"],
	['a file by a name worked out', "{% assign a = '/etc/' | append: 'passwd' %}{% include a %}"],
	['the constructor', '{{ title.constructor.constructor }}'],
	['the prototype', '{{ systems["__proto__"].toString }}'],
	['the prototype of a list', '{{ warnings.firing.__proto__.constructor }}'],
	[
		'what every object inherits, as a filter',
		'{% assign a = title | valueOf %}{{ a | json }}{{ a.liquid.options | json }}',
	],
	['a constructor as a filter', '{{ title | constructor }}'],
	['a setter as a filter', "{{ 'context' | __defineSetter__: 'x' }}"],
	['what every object inherits, as a tag', '{% valueOf %}{% constructor %}'],
	['the environment', '{{ process.env.HOME }}{{ globalThis }}{{ env }}{{ global.process }}'],
	['the engine', '{{ this }}{{ self }}{{ liquid }}{{ context.opts }}{{ globals }}'],
];

/** Templates that print until the memory is full, faster than any limit of time can tell. */
export const floodingTemplates: ReadonlyArray<readonly [name: string, text: string]> = [
	['a long text printed often', `{% for i in (1..3000) %}${long}{% endfor %}`],
	[
		'blank lines printed often',
		`{% for i in (1..4000) %}${'x \n\n\n'.repeat(30_000)}{% endfor %}`,
	],
	[
		'a long text captured and printed',
		`{% capture a %}{% for i in (1..4000) %}${marks}{% endfor %}{% endcapture %}{{ a }}`,
	],
];
