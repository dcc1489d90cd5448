import type {
  CreateParams,
  CreateResult,
  GetListParams,
  GetListResult,
  GetManyParams,
  GetManyResult,
  GetOneParams,
  GetOneResult,
  UpdateManyParams,
  UpdateManyResult,
  UpdateParams,
  UpdateResult,
} from "react-admin";
import type { ConsoleDataProvider, ListMeta } from "~/platform/supabase/data-provider";
import { findBank } from "./banks";
import { publishGate } from "./checks/publish-gate";
import { fromRow, toRow } from "./question";
import { listAnswer, listArguments } from "./question-list";

/**
 * The four banks through one shape: lists come from list_questions, which searches and counts
 * without reading the whole table, and the key is called `key` in every bank. Everything else, and
 * all other resources, stays with the provider. Whatever a write leaves published is checked first.
 */
export function withQuestionBanks(provider: ConsoleDataProvider): ConsoleDataProvider {
  const gate = publishGate(provider);
  const decorated = {
    async getList(resource: string, params: GetListParams): Promise<GetListResult> {
      const bank = findBank(resource);
      if (!bank) return provider.getList(resource, params);
      const answer = listAnswer.parse(
        await provider.rpc("list_questions", listArguments(bank.module, params)),
      );
      return {
        data: answer.rows.map((row) => fromRow(bank, row)),
        total: answer.total,
        meta: { totalIsEstimate: answer.total_is_estimate } satisfies ListMeta,
      };
    },
    async getOne(resource: string, params: GetOneParams): Promise<GetOneResult> {
      const bank = findBank(resource);
      const answer = await provider.getOne(resource, params);
      return bank ? { data: fromRow(bank, answer.data) } : answer;
    },
    async getMany(resource: string, params: GetManyParams): Promise<GetManyResult> {
      const bank = findBank(resource);
      const answer = await provider.getMany(resource, params);
      return bank ? { data: answer.data.map((row) => fromRow(bank, row)) } : answer;
    },
    async create(resource: string, params: CreateParams): Promise<CreateResult> {
      const bank = findBank(resource);
      if (!bank) return provider.create(resource, params);
      const data = toRow(bank, params.data);
      await gate(bank, data);
      const answer = await provider.create(resource, { ...params, data });
      return { data: fromRow(bank, answer.data) };
    },
    async update(resource: string, params: UpdateParams): Promise<UpdateResult> {
      const bank = findBank(resource);
      if (!bank) return provider.update(resource, params);
      const data = toRow(bank, params.data);
      const previousData = toRow(bank, params.previousData);
      await gate(bank, data, previousData);
      const answer = await provider.update(resource, { ...params, data, previousData });
      return { data: fromRow(bank, answer.data) };
    },
    async updateMany(resource: string, params: UpdateManyParams): Promise<UpdateManyResult> {
      const bank = findBank(resource);
      if (!bank) return provider.updateMany(resource, params);
      const { data } = await provider.getMany(resource, { ids: params.ids });
      const changes = toRow(bank, params.data);
      // All are checked before the first is written: a batch is published as a whole or not at all.
      for (const row of data) await gate(bank, changes, row);
      return provider.updateMany(resource, { ...params, data: changes });
    },
  };
  // react-admin's verbs are generic in the record type, which a wrapper of fixed rows cannot be.
  return Object.assign({}, provider, decorated);
}
