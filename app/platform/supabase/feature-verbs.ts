import type { ConsoleDataProvider } from "./data-provider";
import { loadCode } from "./load-code";

/** A feature that reads or writes some resources in its own way, as the console wires it in. */
export interface FeatureVerbs {
  resources: readonly string[];
  /** Fetches the code that puts the feature's verbs around a provider. */
  load: () => Promise<(provider: ConsoleDataProvider) => ConsoleDataProvider>;
}

/**
 * The provider with the verbs of features, whose code and schemas are fetched when one of their
 * resources is first used: who is not signed in downloads none of them.
 * @throws ApiError from a verb whose code cannot be fetched
 */
export function withFeatureVerbs(
  provider: ConsoleDataProvider,
  features: readonly FeatureVerbs[],
): ConsoleDataProvider {
  const loaders = new Map(
    features.flatMap(({ resources, load }) => resources.map((name) => [name, load] as const)),
  );
  const providerOf = async (resource: string): Promise<ConsoleDataProvider> => {
    const load = loaders.get(resource);
    return load ? (await loadCode(load))(provider) : provider;
  };

  return {
    ...provider,
    getList: async (resource, params) => (await providerOf(resource)).getList(resource, params),
    getOne: async (resource, params) => (await providerOf(resource)).getOne(resource, params),
    getMany: async (resource, params) => (await providerOf(resource)).getMany(resource, params),
    getManyReference: async (resource, params) =>
      (await providerOf(resource)).getManyReference(resource, params),
    create: async (resource, params) => (await providerOf(resource)).create(resource, params),
    update: async (resource, params) => (await providerOf(resource)).update(resource, params),
    updateMany: async (resource, params) =>
      (await providerOf(resource)).updateMany(resource, params),
    delete: async (resource, params) => (await providerOf(resource)).delete(resource, params),
    deleteMany: async (resource, params) =>
      (await providerOf(resource)).deleteMany(resource, params),
  };
}
