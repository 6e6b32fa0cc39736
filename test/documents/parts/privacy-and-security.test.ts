import {describe, expect, test} from 'vitest';
import {privacyAndSecurityPart} from '../../../source/documents/parts/privacy-and-security.ts';
import {buildPlan, told, unknown, type GivenSubjects} from '../build-plan.ts';
import {contextOf} from '../context-of.ts';

const system = {
	crm: {name: 'CRM', answers: {region: 'EU'}},
	erp: {name: 'ERP', answers: {region: 'eu '}},
	mail: {
		name: 'Mailer',
		answers: {
			region: 'US',
			transferBasis: told('Standard clauses', {note: 'in the safe'}),
			processorAgreement: null,
		},
	},
};

const dataPoint = {
	name: {name: 'Name', answers: {personal: 'personal', purpose: 'Invitations'}},
	diet: {name: 'Diet', answers: {personal: 'special'}},
	price: {name: 'Price', answers: {personal: 'no'}},
	open: {name: 'Open', answers: {personal: unknown('Jo')}},
	silent: {name: 'Silent'},
};

function partOf(flow: GivenSubjects['flow'] = {}, audience?: 'client') {
	return privacyAndSecurityPart(
		contextOf(buildPlan('P', {system, dataPoint, flow}), [], audience),
	);
}

const carrying = (carries: readonly string[], from = 'crm', to = 'erp', direction = 'oneWay') => ({
	f: {name: 'F', answers: {from, to, carries, direction}},
});

describe('privacy and security', () => {
	test('list what is personal with everything a register asks, and name the rest', () => {
		const {personal, remarks} = partOf();
		expect(personal?.columns).toEqual([
			'Data points',
			'Personal data',
			'Purpose',
			'Legal basis',
			'Erased after',
			'People concerned',
			'Recipients',
			'Privacy review',
		]);
		expect(personal?.rows.map(([name]) => name)).toEqual(['Name', 'Diet', 'Open']);
		expect(personal?.rows[0]?.slice(2)).toEqual([
			'Invitations',
			'not answered',
			'not answered',
			'not answered',
			'not answered',
			'–',
		]);
		expect(remarks).toEqual([
			'No personal data: Price.',
			'Not answered yet whether it is personal data: Silent.',
		]);
	});

	test.each([
		['personal data', ['name', 'price'], 'Name'],
		['specially protected data', ['diet', 'name'], 'Name; specially protected: Diet'],
		['what may be personal', ['silent', 'open'], 'not settled: Silent and Open'],
		['what is gone', ['name', 'gone'], 'Name'],
	])('show where %s goes', (_, carries, words) => {
		expect(partOf(carrying(carries)).transfers?.rows).toEqual([
			['F', words, 'CRM (EU)', 'ERP (eu )', 'One way', 'not answered', '–'],
		]);
	});

	test('leave out flows that carry nothing personal, and show those whose load is open', () => {
		expect(partOf(carrying(['price'])).transfers).toBeNull();
		expect(
			partOf({f: {answers: {carries: null}}, g: {answers: {carries: unknown('Jo')}}})
				.transfers?.rows,
		).toEqual([
			[
				'g',
				'not known yet (Jo)',
				'not answered',
				'not answered',
				'not answered',
				'not answered',
				'not answered',
			],
		]);
	});

	test('show what covers a transfer, at whichever end it was said', () => {
		expect(
			partOf(carrying(['name'], 'mail', 'crm', 'twoWay')).transfers?.rows[0]?.slice(2),
		).toEqual([
			'Mailer (US)',
			'CRM (EU)',
			'Both ways',
			'Mailer: No processing agreement has been made',
			'Mailer: Standard clauses (note: in the safe)',
		]);
		expect(partOf(carrying(['name'], 'crm', 'mail'), 'client').transfers?.rows[0]?.at(-1)).toBe(
			'Mailer: Standard clauses',
		);
	});

	test('show the account and the secrets of each flow, also while nobody named them', () => {
		expect(partOf({f: {answers: {account: 'admin'}}, g: {}}).access?.rows).toEqual([
			['f', 'Administrator', 'not answered'],
			['g', 'not answered', 'not answered'],
		]);
		expect(partOf().erasure.map(({text}) => text)).toEqual(['not answered', 'not answered']);
	});
});
