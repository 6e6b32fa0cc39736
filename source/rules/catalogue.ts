import type {Rule} from './engine/rule.ts';
import {asIsOrToBeMissing} from './as-is-or-to-be-missing.ts';
import {backfillGap} from './backfill-gap.ts';
import {blankRuleMissing} from './blank-rule-missing.ts';
import {cleanupUnresourced} from './cleanup-unresourced.ts';
import {commsTooLate} from './comms-too-late.ts';
import {competingWriters} from './competing-writers.ts';
import {crossBorderUnchecked} from './cross-border-unchecked.ts';
import {currencyUnstated} from './currency-unstated.ts';
import {deleteRuleMissing} from './delete-rule-missing.ts';
import {destinationNotServed} from './destination-not-served.ts';
import {downstreamUnknown} from './downstream-unknown.ts';
import {dpNoDestination} from './dp-no-destination.ts';
import {dpNoProcess} from './dp-no-process.ts';
import {duplicateDeliveryUnsafe} from './duplicate-delivery-unsafe.ts';
import {duplicatesUnmeasured} from './duplicates-unmeasured.ts';
import {erasureNotPropagated} from './erasure-not-propagated.ts';
import {freshnessNotMet} from './freshness-not-met.ts';
import {goNoGoMissing} from './go-no-go-missing.ts';
import {historyDuplicates} from './history-duplicates.ts';
import {historyNoExceptionOwner} from './history-no-exception-owner.ts';
import {humanOrAdminAccount} from './human-or-admin-account.ts';
import {identifierChangeable} from './identifier-changeable.ts';
import {identifierMissing} from './identifier-missing.ts';
import {immatureOrUndocumented} from './immature-or-undocumented.ts';
import {lengthOverflow} from './length-overflow.ts';
import {manualCalledSynced} from './manual-called-synced.ts';
import {manualStepSurvives} from './manual-step-survives.ts';
import {meaningDiffers} from './meaning-differs.ts';
import {monitoringNobody} from './monitoring-nobody.ts';
import {noErrorRoute} from './no-error-route.ts';
import {noGoalOrDecider} from './no-goal-or-decider.ts';
import {noReadOrWriteRoute} from './no-read-or-write-route.ts';
import {noTestEnvironment} from './no-test-environment.ts';
import {orderAssumed} from './order-assumed.ts';
import {overwriteLocalEdits} from './overwrite-local-edits.ts';
import {overwriteNoBackup} from './overwrite-no-backup.ts';
import {overwriteNoIdentifier} from './overwrite-no-identifier.ts';
import {overwriteWeakSource} from './overwrite-weak-source.ts';
import {peakOverRate} from './peak-over-rate.ts';
import {personalNoPurpose} from './personal-no-purpose.ts';
import {personalNoRetention} from './personal-no-retention.ts';
import {picklistUnmapped} from './picklist-unmapped.ts';
import {pollMissesDeletes} from './poll-misses-deletes.ts';
import {processUnmappedData} from './process-unmapped-data.ts';
import {qualityChecksUnknown} from './quality-checks-unknown.ts';
import {rateWindowMisfit} from './rate-window-misfit.ts';
import {requiredWithoutDefault} from './required-without-default.ts';
import {riskUnmitigated} from './risk-unmitigated.ts';
import {rollbackMissing} from './rollback-missing.ts';
import {simplerNotExamined} from './simpler-not-examined.ts';
import {sotContested} from './sot-contested.ts';
import {sotMissing} from './sot-missing.ts';
import {sotMultiInstance} from './sot-multi-instance.ts';
import {sotNotARecordSystem} from './sot-not-a-record-system.ts';
import {specialDataUnreviewed} from './special-data-unreviewed.ts';
import {syncLoop} from './sync-loop.ts';
import {syncUndecided} from './sync-undecided.ts';
import {syncUnproven} from './sync-unproven.ts';
import {teamNotTold} from './team-not-told.ts';
import {testDataUnmasked} from './test-data-unmasked.ts';
import {testExpectationMissing} from './test-expectation-missing.ts';
import {testOnProduction} from './test-on-production.ts';
import {transformUndefined} from './transform-undefined.ts';
import {twoWayNoConflictRule} from './two-way-no-conflict-rule.ts';
import {typeMismatch} from './type-mismatch.ts';
import {unknownsUnowned} from './unknowns-unowned.ts';
import {walkthroughMissing} from './walkthrough-missing.ts';
import {webhookNoReconcile} from './webhook-no-reconcile.ts';
import {writeTriggersUnreviewed} from './write-triggers-unreviewed.ts';
import {zoneUnstated} from './zone-unstated.ts';

/** The catalogue, by area; the order is the order of the findings about one subject. */
export const rules: readonly Rule[] = [
	sotMissing,
	sotContested,
	sotMultiInstance,
	sotNotARecordSystem,
	dpNoDestination,
	destinationNotServed,
	dpNoProcess,
	meaningDiffers,
	transformUndefined,
	typeMismatch,
	lengthOverflow,
	picklistUnmapped,
	requiredWithoutDefault,
	blankRuleMissing,
	zoneUnstated,
	currencyUnstated,
	identifierMissing,
	identifierChangeable,
	deleteRuleMissing,
	personalNoPurpose,
	personalNoRetention,
	specialDataUnreviewed,
	crossBorderUnchecked,
	processUnmappedData,
	walkthroughMissing,
	asIsOrToBeMissing,
	manualStepSurvives,
	teamNotTold,
	commsTooLate,
	downstreamUnknown,
	riskUnmitigated,
	writeTriggersUnreviewed,
	freshnessNotMet,
	manualCalledSynced,
	syncUnproven,
	syncUndecided,
	overwriteNoIdentifier,
	overwriteWeakSource,
	overwriteNoBackup,
	overwriteLocalEdits,
	cleanupUnresourced,
	historyNoExceptionOwner,
	historyDuplicates,
	duplicatesUnmeasured,
	twoWayNoConflictRule,
	syncLoop,
	competingWriters,
	noReadOrWriteRoute,
	immatureOrUndocumented,
	qualityChecksUnknown,
	rateWindowMisfit,
	peakOverRate,
	duplicateDeliveryUnsafe,
	webhookNoReconcile,
	pollMissesDeletes,
	orderAssumed,
	noErrorRoute,
	humanOrAdminAccount,
	testOnProduction,
	noTestEnvironment,
	testDataUnmasked,
	testExpectationMissing,
	simplerNotExamined,
	noGoalOrDecider,
	rollbackMissing,
	goNoGoMissing,
	backfillGap,
	monitoringNobody,
	erasureNotPropagated,
	unknownsUnowned,
];
