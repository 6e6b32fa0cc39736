const article = 'Article "Ready, set, integrate!"';

/**
 * A short name for every source code that questions and rules give, with the address where there is one to give. Codes of
 * two capitals and a digit are paragraphs of the article the interview grew from; `practice` is experience without a text.
 */
export const sourceNames: Readonly<Record<string, string>> = {
	IN: `${article}: what planning buys`,
	DP1: `${article}: source of truth and system of record`,
	DP2: `${article}: what moves, from where, to where and how`,
	DP3: `${article}: one truth per data point`,
	DP4: `${article}: several truths and several instances`,
	DP5: `${article}: settle the truths first`,
	PF1: `${article}: processes and the change they bring`,
	PF2: `${article}: the detailed walk-through`,
	SY1: `${article}: is the data synchronised?`,
	SY2: `${article}: manual is not synchronised`,
	SY3: `${article}: three approaches to old data`,
	WW1: `${article}: living with exceptions`,
	WW2: `${article}: clean up early`,
	TC1: `${article}: maturity and documentation`,
	TC2: `${article}: built-in quality checks`,
	TC3: `${article}: the test environment`,
	TC4: `${article}: what a test has to show`,
	TC5: `${article}: the simplest set-up`,
	CO1: `${article}: better data and governance`,
	CO2: `${article}: security and privacy`,

	'SF-PAT':
		'Salesforce, integration pattern summary, https://developer.salesforce.com/docs/atlas.en-us.integration_patterns_and_practices.meta/integ/integ_pat_pat_summary.htm',
	'SF-CALLIN': 'Salesforce, remote call-in pattern',
	'SF-LIM':
		'Salesforce, API request limits, https://developer.salesforce.com/docs/platform/salesforce-app-limits-cheatsheet/guide/salesforce-app-limits-platform-api.html',
	'SF-BULK':
		'Salesforce, bulk limits, https://developer.salesforce.com/docs/platform/api-asynch/guide/bulk-common-limits.md',
	'SF-EOL':
		'Salesforce, API end-of-life policy, https://developer.salesforce.com/docs/platform/connect-rest-api/guide/intro_api_eol.html',
	'SF-USER':
		'Salesforce, API-only access for integration users, https://help.salesforce.com/s/articleView?id=platform.integration_user.htm',
	'SF-X': 'Integrate.io, matching records by external ids, https://integrate.io/blog/how-etl-tools-match-salesforce-records-using-external-ids-and-reference-fields',
	'MS-INT':
		'Microsoft Learn, integration workshop topics, https://learn.microsoft.com/en-us/training/modules/integration/2-integration-workshop-topics',
	'MS-LIVE':
		'Microsoft Learn, preparing to go live, https://learn.microsoft.com/en-us/dynamics365/guidance/implementation-guide/prepare-to-go-live',
	'MS-PPWA':
		'Power Platform Well-Architected and data migration, https://cdc.nedio.net/en-us/power-platform/architecture/key-concepts/data-migration/benefits-power-well-architected',
	ESA: 'Esamatic, data migration best practices, https://esamatic.it/data-migration/best-practices',
	LEWIS: 'Lewis, testing a data migration, https://lewisdoes.dev/blog/power-platform-solution-architecture-testing-considerations-for-data-migration',
	BODVE: 'Bodve, migration readiness checklist, https://bodve.com/?p=2810',
	NFP: 'NFPstack, go-live readiness, https://nfpstack.com/docs/procedures/checklists/go-live-readiness',
	CUT: 'Solving Dynamics 365, cut-over planning, https://solvingdynamics365.com/guides/cutover-planning-for-dynamics-365',
	CUTFAQ: 'Dr Dynamics, questions about cut-over, https://drdynamics.co.uk/knowledge/dynamics-365-go-live-cutover-faq',
	DMBOK: 'DAMA-DMBOK2 on systems of record and reference',
	MDM: 'Centric DXB, golden records, https://centricdxb.com/insights/golden-record-mdm',
	SRC: 'Data Doctrine, sources and meaning, https://data-doctrine.com/?p=2814',
	ERPSYNC:
		'Netray, master data between CRM and ERP, https://netray.co/resources/salesforce-erp-master-data-sync',
	BIDI: '137Foundry, bidirectional synchronisation, https://137foundry.com/articles/how-to-build-bidirectional-data-sync-business-applications',
	BIDI2: 'Hesham, two-way sync, https://hesham.us/n8n-workflow-engineer/two-way-sync-without-tears',
	BIDI3: 'Rowland Ekemezie, integrated systems and trust in data, https://rowlandekemezie.com/posts/integration-systems-trusting-data',
	IPAAS: 'iPaaS.com, discovery and planning, https://support.ipaas.com/en/articles/11832258-discovery-and-planning',
	CELIGO: 'Celigo, gathering integration requirements, https://celigo.com/blog/flow-building-101-gathering-integration-requirements',
	CLEO: 'Cleo, requirements for integration projects, https://cleo.com/blog/requirements-gathering-for-integration-projects',
	NFR: 'VLR Training, non-functional requirements, https://vlrtrain.com/2024/03/what-are-nfr-consideration-you-do.html',
	FS: 'IntegrationsMe, functional specification, https://integrationsme.com/project/functional-specification',
	CAP: 'IntegrationsMe, requirement capture template, https://integrationsme.com/project/requirement-capture-template',
	MKTO: 'Adobe, Marketo integration best practices, https://experienceleague.adobe.com/en/docs/marketo-developer/marketo/rest/marketo-integration-best-practices',
	HUB: 'HubSpot, API limits, https://developers.hubspot.com/changelog/increasing-our-api-limits',
	NS: 'Jitterbit, NetSuite concurrency governance',
	'NS-GOV':
		'Oracle, NetSuite governance, https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/article_0625010817.html',
	'SHOP-WH':
		'Shopify, webhook best practices, https://shopify.dev/docs/apps/build/webhooks/best-practices',
	'SHOP-RL':
		'Shopify, REST rate limits, https://shopify.dev/docs/api/admin-rest/usage/rate-limits',
	FOURTH: 'Fourthwall, webhook limitations, https://docs.fourthwall.com/webhooks/limitations',
	RETRY: 'Microsoft, handling transient faults, https://learn.microsoft.com/en-sg/azure/well-architected/reliability/handle-transient-faults',
	EIP: 'Spring Integration, idempotent receiver, https://docs.spring.io/spring-integration/reference/handler-advice/idempotent-receiver.html',
	WAFEQ: 'Wafeq, designing a reliable integration, https://developer.wafeq.com/docs/design-a-reliable-integration',
	GDPR30: 'GDPRhub, article 30 GDPR, https://gdprhub.eu/index.php?title=Article_30_GDPR',
	ERASE: 'Daily DevOps, right-to-erasure patterns, https://daily-devops.net/posts/right-to-erasure-implementation-patterns',
	TYPES: 'KnowledgeLib, comparison of field types, https://knowledgelib.io/business/erp-integration/field-mapping-data-type-comparison/2026',
	TYPES2: 'Reltio, type validation',
	DATES: 'Sonoma Partners, migrating dates, https://blog.sonomapartners.com/2016/12/migrating-and-integrating-dates-to-microsoft-dynamics.html',
	SANDBOX:
		'sfdx-hardis, sandbox refresh, https://sfdx-hardis.cloudity.com/salesforce-sandbox-refresh',
	POSTCOPY: 'Sandbox post-copy, https://github.com/RobertGAlexander/sandbox-postcopy',
	ODCS: 'Open Data Contract Standard, https://bitol-io.github.io/open-data-contract-standard/latest/home',
	ADR: 'Architecture decision record, https://github.com/khrys63/Architecture-Decision-Record',
	BLUE: 'Awesome Copilot, D365 solution blueprint',
	CHANGE: 'Concentrus, change communication plan, https://concentrus.com/change-management-communication-plan',
	MIG: 'Data migration best practices, https://skills.sh/luckys/agent-skills/data-migration-best-practices',
	DATAMESH:
		'DataMesh, go-live handover, https://datamesh.com/factverse-docs/deployment/go-live-handover',
	MARIA: 'Maria Duncane, hand-over to support, https://blog.mariaduncane.com/2026/04/support-hand-off-after-go-live-hand-off.html',

	practice: 'Practice: what integration projects teach',
};
