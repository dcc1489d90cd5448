import type { AppPermission } from "~/domain/permissions";
import { batchResource } from "~/features/batches";
import { browseResources } from "~/features/browse";
import { categoryResource } from "~/features/categories";
import { communityResources, communityVerbs } from "~/features/community";
import { dataRequestResource } from "~/features/data-requests";
import { formatProfileResource } from "~/features/format-profiles";
import { importResource } from "~/features/imports";
import { learnerViewResource } from "~/features/learner-views";
import { learnerResource, learnerVerbs, mergeResource } from "~/features/learners";
import { legacyImportResources } from "~/features/legacy-import";
import { lessonResource, lessonVerbs } from "~/features/lessons";
import { mediaResource, mediaVerbs } from "~/features/media";
import { testResource, testVerbs } from "~/features/mock-tests";
import { moderationResources } from "~/features/moderation";
import { organizationResource, teamResource } from "~/features/organizations";
import { planResource } from "~/features/plans";
import { questionResources, questionVerbs, sourceResource } from "~/features/questions";
import { staffResource } from "~/features/staff";
import { stripeEventResource } from "~/features/stripe-events";
import { reconcileResources, subscriptionResource } from "~/features/subscriptions";
import { syncResources } from "~/features/sync";
import { tagResource } from "~/features/tags";
import { templateResource } from "~/features/templates";
import type { ConsoleDataProvider } from "~/platform/supabase/data-provider";
import { withFeatureVerbs } from "~/platform/supabase/feature-verbs";
import type { ConsoleResource } from "~/ui/console-resource";
import { permissionsThatAllow } from "~/ui/console-resource";
import { LearnerShow } from "./LearnerShow";

/** Every table and view the console knows; the first descriptor of a name wins. */
export const resources: ConsoleResource[] = [
  ...questionResources,
  sourceResource,
  lessonResource,
  testResource,
  templateResource,
  categoryResource,
  mediaResource,
  tagResource,
  formatProfileResource,
  subscriptionResource,
  planResource,
  stripeEventResource,
  ...reconcileResources,
  { ...learnerResource, show: LearnerShow },
  organizationResource,
  teamResource,
  dataRequestResource,
  mergeResource,
  learnerViewResource,
  ...communityResources,
  staffResource,
  batchResource,
  ...syncResources,
  importResource,
  ...moderationResources,
  ...legacyImportResources,
  ...browseResources,
];

const byName = new Map(resources.map((resource) => [resource.name, resource]));

/** The permissions of which any one allows an action on a resource; none where nobody may. */
export function permissionsFor(name: string, action: string): readonly AppPermission[] {
  const resource = byName.get(name);
  return resource ? permissionsThatAllow(resource, action) : [];
}

export const primaryKeys = new Map(
  resources.flatMap(({ name, primaryKey }) => (primaryKey ? [[name, primaryKey] as const] : [])),
);

export const countsExactly = (name: string): boolean => byName.get(name)?.small ?? false;

/** Features that read or write their tables through functions replace those verbs here. */
export const decorateDataProvider = (provider: ConsoleDataProvider): ConsoleDataProvider =>
  withFeatureVerbs(provider, [
    questionVerbs,
    lessonVerbs,
    testVerbs,
    mediaVerbs,
    learnerVerbs,
    communityVerbs,
  ]);
