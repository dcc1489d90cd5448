// Written by `npm run db:types` from the migrations; not to be edited.


export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[]

export type Database = {
  
  "public": {
          Tables: {
            "account_merges": {
                  Row: {
                    "created_at": string,"filled": NonNullable<Json>,"id": string,"kept_id": string | null,"merged_before": NonNullable<Json>,"merged_by": string | null,"merged_id": string | null,"moved": NonNullable<Json>,"not_returned": Json | null,"reason": string,"stayed": NonNullable<Json>,"totals": NonNullable<Json>,"undo_reason": string | null,"undone_at": string | null,"undone_by": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"filled"?: NonNullable<Json>,"id": string,"kept_id"?: string | null,"merged_before"?: NonNullable<Json>,"merged_by"?: string | null,"merged_id"?: string | null,"moved"?: NonNullable<Json>,"not_returned"?: Json | null,"reason": string,"stayed"?: NonNullable<Json>,"totals"?: NonNullable<Json>,"undo_reason"?: string | null,"undone_at"?: string | null,"undone_by"?: string | null
                  }
                  Update: {
                    "created_at"?: string,"filled"?: NonNullable<Json>,"id"?: string,"kept_id"?: string | null,"merged_before"?: NonNullable<Json>,"merged_by"?: string | null,"merged_id"?: string | null,"moved"?: NonNullable<Json>,"not_returned"?: Json | null,"reason"?: string,"stayed"?: NonNullable<Json>,"totals"?: NonNullable<Json>,"undo_reason"?: string | null,"undone_at"?: string | null,"undone_by"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "account_merges_kept_id_fkey"
      columns: ["kept_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "account_merges_merged_by_fkey"
      columns: ["merged_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "account_merges_merged_id_fkey"
      columns: ["merged_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "account_merges_undone_by_fkey"
      columns: ["undone_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"activity_logs": {
                  Row: {
                    "action": string,"created_at": string,"id": string,"ip_address": unknown,"metadata": NonNullable<Json>,"target": string | null,"user_agent": string | null,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "action": string,"created_at"?: string,"id"?: string,"ip_address"?: unknown,"metadata"?: NonNullable<Json>,"target"?: string | null,"user_agent"?: string | null,"user_id"?: string | null
                  }
                  Update: {
                    "action"?: string,"created_at"?: string,"id"?: string,"ip_address"?: unknown,"metadata"?: NonNullable<Json>,"target"?: string | null,"user_agent"?: string | null,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "activity_logs_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"ai_credit_usage": {
                  Row: {
                    "attempt_id": string | null,"attempt_type": string | null,"audio_seconds": number | null,"cost": number | null,"created_at": string,"id": string,"input_tokens": number,"metadata": NonNullable<Json>,"model": string | null,"output_tokens": number,"provider": string,"session_id": string | null,"total_tokens": number,"usage_type": Database["public"]['Enums']["ai_usage_type"],"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "attempt_id"?: string | null,"attempt_type"?: string | null,"audio_seconds"?: number | null,"cost"?: number | null,"created_at"?: string,"id"?: string,"input_tokens"?: number,"metadata"?: NonNullable<Json>,"model"?: string | null,"output_tokens"?: number,"provider": string,"session_id"?: string | null,"total_tokens"?: number,"usage_type": Database["public"]['Enums']["ai_usage_type"],"user_id"?: string | null
                  }
                  Update: {
                    "attempt_id"?: string | null,"attempt_type"?: string | null,"audio_seconds"?: number | null,"cost"?: number | null,"created_at"?: string,"id"?: string,"input_tokens"?: number,"metadata"?: NonNullable<Json>,"model"?: string | null,"output_tokens"?: number,"provider"?: string,"session_id"?: string | null,"total_tokens"?: number,"usage_type"?: Database["public"]['Enums']["ai_usage_type"],"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "ai_credit_usage_session_id_fkey"
      columns: ["session_id"]
isOneToOne: false
      referencedRelation: "conversation_sessions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "ai_credit_usage_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"appeals": {
                  Row: {
                    "answer": string | null,"created_at": string,"decided_at": string | null,"decided_by": string | null,"decision_id": string,"id": string,"idempotency_key": string | null,"message": string,"outcome": string | null,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "answer"?: string | null,"created_at"?: string,"decided_at"?: string | null,"decided_by"?: string | null,"decision_id": string,"id"?: string,"idempotency_key"?: string | null,"message": string,"outcome"?: string | null,"user_id"?: string | null
                  }
                  Update: {
                    "answer"?: string | null,"created_at"?: string,"decided_at"?: string | null,"decided_by"?: string | null,"decision_id"?: string,"id"?: string,"idempotency_key"?: string | null,"message"?: string,"outcome"?: string | null,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "appeals_decided_by_fkey"
      columns: ["decided_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "appeals_decision_id_fkey"
      columns: ["decision_id"]
isOneToOne: true
      referencedRelation: "moderation_decisions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "appeals_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"audit_log": {
                  Row: {
                    "action": string,"actor_id": string | null,"actor_role": string,"at": string,"batch_id": string | null,"id": number,"new": Json | null,"old": Json | null,"reason": string | null,"record_id": string,"request_id": string | null,"table_name": string
                  }
                  ComputedFields: never
                  Insert: {
                    "action": string,"actor_id"?: string | null,"actor_role": string,"at"?: string,"batch_id"?: string | null,"id"?: never,"new"?: Json | null,"old"?: Json | null,"reason"?: string | null,"record_id": string,"request_id"?: string | null,"table_name": string
                  }
                  Update: {
                    "action"?: string,"actor_id"?: string | null,"actor_role"?: string,"at"?: string,"batch_id"?: string | null,"id"?: never,"new"?: Json | null,"old"?: Json | null,"reason"?: string | null,"record_id"?: string,"request_id"?: string | null,"table_name"?: string
                  }
                  Relationships: [
                    
                  ]
                },"batches": {
                  Row: {
                    "changed": number,"changes": Json | null,"created_at": string,"created_by": string | null,"id": string,"kind": string,"reason": string | null,"skipped": number,"skips": NonNullable<Json>,"table_names": (string)[],"unchanged": number,"undoes": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "changed": number,"changes"?: Json | null,"created_at"?: string,"created_by"?: string | null,"id": string,"kind": string,"reason"?: string | null,"skipped": number,"skips"?: NonNullable<Json>,"table_names": (string)[],"unchanged": number,"undoes"?: string | null
                  }
                  Update: {
                    "changed"?: number,"changes"?: Json | null,"created_at"?: string,"created_by"?: string | null,"id"?: string,"kind"?: string,"reason"?: string | null,"skipped"?: number,"skips"?: NonNullable<Json>,"table_names"?: (string)[],"unchanged"?: number,"undoes"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "batches_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"canned_replies": {
                  Row: {
                    "action": string | null,"archived_at": string | null,"body": string,"created_at": string,"id": string,"title": string,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "action"?: string | null,"archived_at"?: string | null,"body": string,"created_at"?: string,"id"?: string,"title": string,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "action"?: string | null,"archived_at"?: string | null,"body"?: string,"created_at"?: string,"id"?: string,"title"?: string,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"comment_likes": {
                  Row: {
                    "comment_id": string,"created_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "comment_id": string,"created_at"?: string,"user_id"?: string
                  }
                  Update: {
                    "comment_id"?: string,"created_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "comment_likes_comment_id_fkey"
      columns: ["comment_id"]
isOneToOne: false
      referencedRelation: "comments"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "comment_likes_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"comments": {
                  Row: {
                    "author_id": string | null,"content": string,"created_at": string,"edited_at": string | null,"id": string,"like_count": number,"parent_id": string | null,"post_id": string,"search": unknown,"status": string,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "author_id"?: string | null,"content": string,"created_at"?: string,"edited_at"?: string | null,"id"?: string,"like_count"?: number,"parent_id"?: string | null,"post_id": string,"search"?: never,"status"?: string,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "author_id"?: string | null,"content"?: string,"created_at"?: string,"edited_at"?: string | null,"id"?: string,"like_count"?: number,"parent_id"?: string | null,"post_id"?: string,"search"?: never,"status"?: string,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "comments_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "comments_parent_of_same_post_fkey"
      columns: ["parent_id","post_id"]
isOneToOne: false
      referencedRelation: "comments"
      referencedColumns: ["id","post_id"]
    },{
      foreignKeyName: "comments_post_id_fkey"
      columns: ["post_id"]
isOneToOne: false
      referencedRelation: "posts"
      referencedColumns: ["id"]
    }
                  ]
                },"conversation_attempt_links": {
                  Row: {
                    "attempt_created_at": string,"attempt_id": string,"attempt_type": string,"created_at": string,"id": string,"link_type": string,"listening_attempt_id": string | null,"metadata": NonNullable<Json>,"reading_attempt_id": string | null,"session_id": string,"speaking_attempt_id": string | null,"writing_attempt_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "attempt_created_at": string,"attempt_id"?: never,"attempt_type": string,"created_at"?: string,"id"?: string,"link_type"?: string,"listening_attempt_id"?: string | null,"metadata"?: NonNullable<Json>,"reading_attempt_id"?: string | null,"session_id": string,"speaking_attempt_id"?: string | null,"writing_attempt_id"?: string | null
                  }
                  Update: {
                    "attempt_created_at"?: string,"attempt_id"?: never,"attempt_type"?: string,"created_at"?: string,"id"?: string,"link_type"?: string,"listening_attempt_id"?: string | null,"metadata"?: NonNullable<Json>,"reading_attempt_id"?: string | null,"session_id"?: string,"speaking_attempt_id"?: string | null,"writing_attempt_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "conversation_attempt_links_listening_attempt_id_attempt_cr_fkey"
      columns: ["listening_attempt_id","attempt_created_at"]
isOneToOne: false
      referencedRelation: "listening_attempts"
      referencedColumns: ["id","created_at"]
    },{
      foreignKeyName: "conversation_attempt_links_reading_attempt_id_attempt_crea_fkey"
      columns: ["reading_attempt_id","attempt_created_at"]
isOneToOne: false
      referencedRelation: "reading_attempts"
      referencedColumns: ["id","created_at"]
    },{
      foreignKeyName: "conversation_attempt_links_session_id_fkey"
      columns: ["session_id"]
isOneToOne: false
      referencedRelation: "conversation_sessions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "conversation_attempt_links_speaking_attempt_id_attempt_cre_fkey"
      columns: ["speaking_attempt_id","attempt_created_at"]
isOneToOne: false
      referencedRelation: "speaking_attempts"
      referencedColumns: ["id","created_at"]
    },{
      foreignKeyName: "conversation_attempt_links_writing_attempt_id_attempt_crea_fkey"
      columns: ["writing_attempt_id","attempt_created_at"]
isOneToOne: false
      referencedRelation: "writing_attempts"
      referencedColumns: ["id","created_at"]
    }
                  ]
                },"conversation_sessions": {
                  Row: {
                    "ai_provider": string,"created_at": string,"ended_at": string | null,"id": string,"metadata": NonNullable<Json>,"model_used": string | null,"session_type": Database["public"]['Enums']["conversation_session_type"],"started_at": string,"status": Database["public"]['Enums']["conversation_status"],"token_usage": NonNullable<Json>,"total_duration_ms": number,"total_turns": number,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_provider"?: string,"created_at"?: string,"ended_at"?: string | null,"id"?: string,"metadata"?: NonNullable<Json>,"model_used"?: string | null,"session_type"?: Database["public"]['Enums']["conversation_session_type"],"started_at"?: string,"status"?: Database["public"]['Enums']["conversation_status"],"token_usage"?: NonNullable<Json>,"total_duration_ms"?: number,"total_turns"?: number,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "ai_provider"?: string,"created_at"?: string,"ended_at"?: string | null,"id"?: string,"metadata"?: NonNullable<Json>,"model_used"?: string | null,"session_type"?: Database["public"]['Enums']["conversation_session_type"],"started_at"?: string,"status"?: Database["public"]['Enums']["conversation_status"],"token_usage"?: NonNullable<Json>,"total_duration_ms"?: number,"total_turns"?: number,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "conversation_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"conversation_turns": {
                  Row: {
                    "audio_url": string | null,"created_at": string,"duration_ms": number | null,"filler_word_count": number | null,"id": string,"metadata": NonNullable<Json>,"pause_count": number | null,"role": Database["public"]['Enums']["conversation_role"],"scores": Json | null,"session_id": string,"silence_duration_ms": number | null,"transcript": string | null,"turn_index": number,"words_per_minute": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "audio_url"?: string | null,"created_at"?: string,"duration_ms"?: number | null,"filler_word_count"?: number | null,"id"?: string,"metadata"?: NonNullable<Json>,"pause_count"?: number | null,"role": Database["public"]['Enums']["conversation_role"],"scores"?: Json | null,"session_id": string,"silence_duration_ms"?: number | null,"transcript"?: string | null,"turn_index": number,"words_per_minute"?: number | null
                  }
                  Update: {
                    "audio_url"?: string | null,"created_at"?: string,"duration_ms"?: number | null,"filler_word_count"?: number | null,"id"?: string,"metadata"?: NonNullable<Json>,"pause_count"?: number | null,"role"?: Database["public"]['Enums']["conversation_role"],"scores"?: Json | null,"session_id"?: string,"silence_duration_ms"?: number | null,"transcript"?: string | null,"turn_index"?: number,"words_per_minute"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "conversation_turns_session_id_fkey"
      columns: ["session_id"]
isOneToOne: false
      referencedRelation: "conversation_sessions"
      referencedColumns: ["id"]
    }
                  ]
                },"data_requests": {
                  Row: {
                    "approved_at": string | null,"approved_by": string | null,"attempts": number,"created_at": string,"error": string | null,"file_expires_at": string | null,"file_path": string | null,"finished_at": string | null,"id": string,"kind": string,"manifest": Json | null,"reason": string,"requested_by": string | null,"retry_at": string | null,"started_at": string | null,"state": string,"step": string | null,"steps": number,"steps_done": number,"updated_at": string,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "approved_at"?: string | null,"approved_by"?: string | null,"attempts"?: number,"created_at"?: string,"error"?: string | null,"file_expires_at"?: string | null,"file_path"?: string | null,"finished_at"?: string | null,"id"?: string,"kind": string,"manifest"?: Json | null,"reason": string,"requested_by"?: string | null,"retry_at"?: string | null,"started_at"?: string | null,"state": string,"step"?: string | null,"steps"?: number,"steps_done"?: number,"updated_at"?: string,"user_id"?: string | null
                  }
                  Update: {
                    "approved_at"?: string | null,"approved_by"?: string | null,"attempts"?: number,"created_at"?: string,"error"?: string | null,"file_expires_at"?: string | null,"file_path"?: string | null,"finished_at"?: string | null,"id"?: string,"kind"?: string,"manifest"?: Json | null,"reason"?: string,"requested_by"?: string | null,"retry_at"?: string | null,"started_at"?: string | null,"state"?: string,"step"?: string | null,"steps"?: number,"steps_done"?: number,"updated_at"?: string,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "data_requests_approved_by_fkey"
      columns: ["approved_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "data_requests_requested_by_fkey"
      columns: ["requested_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "data_requests_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"flag_reasons": {
                  Row: {
                    "created_at": string,"description": string | null,"id": string,"is_active": boolean,"label": string,"order_index": number,"severity": number,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"description"?: string | null,"id": string,"is_active"?: boolean,"label": string,"order_index"?: number,"severity": number,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"description"?: string | null,"id"?: string,"is_active"?: boolean,"label"?: string,"order_index"?: number,"severity"?: number,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"flags": {
                  Row: {
                    "case_id": string,"comment_id": string | null,"created_at": string,"flagged_by": string | null,"id": string,"note": string | null,"post_id": string | null,"reason": string
                  }
                  ComputedFields: never
                  Insert: {
                    "case_id": string,"comment_id"?: string | null,"created_at"?: string,"flagged_by"?: string | null,"id"?: string,"note"?: string | null,"post_id"?: string | null,"reason": string
                  }
                  Update: {
                    "case_id"?: string,"comment_id"?: string | null,"created_at"?: string,"flagged_by"?: string | null,"id"?: string,"note"?: string | null,"post_id"?: string | null,"reason"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "flags_case_id_fkey"
      columns: ["case_id"]
isOneToOne: false
      referencedRelation: "moderation_cases"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "flags_comment_id_fkey"
      columns: ["comment_id"]
isOneToOne: false
      referencedRelation: "comments"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "flags_flagged_by_fkey"
      columns: ["flagged_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "flags_post_id_fkey"
      columns: ["post_id"]
isOneToOne: false
      referencedRelation: "posts"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "flags_reason_fkey"
      columns: ["reason"]
isOneToOne: false
      referencedRelation: "flag_reasons"
      referencedColumns: ["id"]
    }
                  ]
                },"format_profiles": {
                  Row: {
                    "created_at": string,"created_by": string | null,"effective_from": string,"id": string,"note": string | null,"overrides": NonNullable<Json>,"profile_version": string,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"created_by"?: string | null,"effective_from": string,"id"?: string,"note"?: string | null,"overrides"?: NonNullable<Json>,"profile_version": string,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"created_by"?: string | null,"effective_from"?: string,"id"?: string,"note"?: string | null,"overrides"?: NonNullable<Json>,"profile_version"?: string,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "format_profiles_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"forum_categories": {
                  Row: {
                    "created_at": string,"id": string,"name": string,"order_index": number,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"name": string,"order_index"?: number,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"name"?: string,"order_index"?: number,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"forums": {
                  Row: {
                    "archived_at": string | null,"category": string | null,"created_at": string,"description": string | null,"id": string,"is_active": boolean,"is_locked": boolean,"order_index": number,"post_count": number,"search": unknown,"title": string,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"category"?: string | null,"created_at"?: string,"description"?: string | null,"id"?: string,"is_active"?: boolean,"is_locked"?: boolean,"order_index"?: number,"post_count"?: number,"search"?: never,"title": string,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "archived_at"?: string | null,"category"?: string | null,"created_at"?: string,"description"?: string | null,"id"?: string,"is_active"?: boolean,"is_locked"?: boolean,"order_index"?: number,"post_count"?: number,"search"?: never,"title"?: string,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "forums_category_fkey"
      columns: ["category"]
isOneToOne: false
      referencedRelation: "forum_categories"
      referencedColumns: ["name"]
    }
                  ]
                },"learner_views": {
                  Row: {
                    "ended_at": string | null,"ends_at": string,"id": string,"learner_id": string,"reason": string,"staff_id": string | null,"started_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "ended_at"?: string | null,"ends_at"?: string,"id"?: string,"learner_id": string,"reason": string,"staff_id"?: string | null,"started_at"?: string
                  }
                  Update: {
                    "ended_at"?: string | null,"ends_at"?: string,"id"?: string,"learner_id"?: string,"reason"?: string,"staff_id"?: string | null,"started_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "learner_views_learner_id_fkey"
      columns: ["learner_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "learner_views_staff_id_fkey"
      columns: ["staff_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"lesson_access_overrides": {
                  Row: {
                    "created_at": string,"ends_at": string,"granted_by": string | null,"id": string,"lesson_id": string | null,"reason": string,"revoked_at": string | null,"revoked_by": string | null,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"ends_at": string,"granted_by"?: string | null,"id"?: string,"lesson_id"?: string | null,"reason": string,"revoked_at"?: string | null,"revoked_by"?: string | null,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"ends_at"?: string,"granted_by"?: string | null,"id"?: string,"lesson_id"?: string | null,"reason"?: string,"revoked_at"?: string | null,"revoked_by"?: string | null,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "lesson_access_overrides_granted_by_fkey"
      columns: ["granted_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "lesson_access_overrides_lesson_id_fkey"
      columns: ["lesson_id"]
isOneToOne: false
      referencedRelation: "practice_lessons"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "lesson_access_overrides_revoked_by_fkey"
      columns: ["revoked_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "lesson_access_overrides_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"lesson_progress": {
                  Row: {
                    "average_score": number | null,"best_score": number | null,"completed_at": string | null,"completion_percentage": number,"created_at": string,"id": string,"last_activity_at": string,"lesson_id": string,"questions_completed": number,"questions_total": number,"started_at": string,"total_attempts": number,"updated_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "average_score"?: number | null,"best_score"?: number | null,"completed_at"?: string | null,"completion_percentage"?: never,"created_at"?: string,"id"?: string,"last_activity_at"?: string,"lesson_id": string,"questions_completed"?: number,"questions_total": number,"started_at"?: string,"total_attempts"?: number,"updated_at"?: string,"user_id": string
                  }
                  Update: {
                    "average_score"?: number | null,"best_score"?: number | null,"completed_at"?: string | null,"completion_percentage"?: never,"created_at"?: string,"id"?: string,"last_activity_at"?: string,"lesson_id"?: string,"questions_completed"?: number,"questions_total"?: number,"started_at"?: string,"total_attempts"?: number,"updated_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "lesson_progress_lesson_id_fkey"
      columns: ["lesson_id"]
isOneToOne: false
      referencedRelation: "practice_lessons"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "lesson_progress_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"lesson_questions": {
                  Row: {
                    "created_at": string,"id": string,"lesson_id": string,"listening_question_id": string | null,"position": number,"question_id": string,"reading_question_id": string | null,"speaking_question_id": string | null,"writing_question_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"lesson_id": string,"listening_question_id"?: string | null,"position": number,"question_id"?: never,"reading_question_id"?: string | null,"speaking_question_id"?: string | null,"writing_question_id"?: string | null
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"lesson_id"?: string,"listening_question_id"?: string | null,"position"?: number,"question_id"?: never,"reading_question_id"?: string | null,"speaking_question_id"?: string | null,"writing_question_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "lesson_questions_lesson_id_fkey"
      columns: ["lesson_id"]
isOneToOne: false
      referencedRelation: "practice_lessons"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "lesson_questions_listening_question_id_fkey"
      columns: ["listening_question_id"]
isOneToOne: false
      referencedRelation: "listening_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "lesson_questions_reading_question_id_fkey"
      columns: ["reading_question_id"]
isOneToOne: false
      referencedRelation: "reading_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "lesson_questions_speaking_question_id_fkey"
      columns: ["speaking_question_id"]
isOneToOne: false
      referencedRelation: "speaking_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "lesson_questions_writing_question_id_fkey"
      columns: ["writing_question_id"]
isOneToOne: false
      referencedRelation: "writing_questions"
      referencedColumns: ["id"]
    }
                  ]
                },"listening_attempts": {
                  Row: {
                    "accuracy": number | null,"correct_answers": number | null,"created_at": string,"id": string,"question_id": string,"scores": Json | null,"time_taken": number | null,"total_answers": number | null,"updated_at": string,"user_id": string,"user_response": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "accuracy"?: number | null,"correct_answers"?: number | null,"created_at"?: string,"id"?: string,"question_id": string,"scores"?: Json | null,"time_taken"?: number | null,"total_answers"?: number | null,"updated_at"?: string,"user_id": string,"user_response": NonNullable<Json>
                  }
                  Update: {
                    "accuracy"?: number | null,"correct_answers"?: number | null,"created_at"?: string,"id"?: string,"question_id"?: string,"scores"?: Json | null,"time_taken"?: number | null,"total_answers"?: number | null,"updated_at"?: string,"user_id"?: string,"user_response"?: NonNullable<Json>
                  }
                  Relationships: [
                    {
      foreignKeyName: "listening_attempts_question_id_fkey"
      columns: ["question_id"]
isOneToOne: false
      referencedRelation: "listening_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "listening_attempts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"listening_questions": {
                  Row: {
                    "archived_at": string | null,"content_changed_by": string | null,"correct_answers": NonNullable<Json>,"created_at": string,"created_by": string | null,"difficulty": Database["public"]['Enums']["difficulty_level"],"explanation": string | null,"external_id": string | null,"id": string,"is_active": boolean,"media_id": string | null,"options": Json | null,"prompt_media_url": string | null,"prompt_text": string | null,"publish_at": string | null,"review_status": Database["public"]['Enums']["review_status"],"reviewer_id": string | null,"search": unknown,"source": string,"source_id": string | null,"source_revision": number | null,"tags": (string)[],"title": string,"transcript": string | null,"type": Database["public"]['Enums']["listening_question_type"],"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"content_changed_by"?: string | null,"correct_answers"?: NonNullable<Json>,"created_at"?: string,"created_by"?: string | null,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"explanation"?: string | null,"external_id"?: string | null,"id"?: string,"is_active"?: boolean,"media_id"?: string | null,"options"?: Json | null,"prompt_media_url"?: string | null,"prompt_text"?: string | null,"publish_at"?: string | null,"review_status"?: Database["public"]['Enums']["review_status"],"reviewer_id"?: string | null,"search"?: never,"source"?: string,"source_id"?: string | null,"source_revision"?: number | null,"tags"?: (string)[],"title": string,"transcript"?: string | null,"type": Database["public"]['Enums']["listening_question_type"],"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "archived_at"?: string | null,"content_changed_by"?: string | null,"correct_answers"?: NonNullable<Json>,"created_at"?: string,"created_by"?: string | null,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"explanation"?: string | null,"external_id"?: string | null,"id"?: string,"is_active"?: boolean,"media_id"?: string | null,"options"?: Json | null,"prompt_media_url"?: string | null,"prompt_text"?: string | null,"publish_at"?: string | null,"review_status"?: Database["public"]['Enums']["review_status"],"reviewer_id"?: string | null,"search"?: never,"source"?: string,"source_id"?: string | null,"source_revision"?: number | null,"tags"?: (string)[],"title"?: string,"transcript"?: string | null,"type"?: Database["public"]['Enums']["listening_question_type"],"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "listening_questions_content_changed_by_fkey"
      columns: ["content_changed_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "listening_questions_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "listening_questions_media_id_fkey"
      columns: ["media_id"]
isOneToOne: false
      referencedRelation: "media"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "listening_questions_reviewer_id_fkey"
      columns: ["reviewer_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "listening_questions_source_revision_fkey"
      columns: ["source_id","source_revision"]
isOneToOne: false
      referencedRelation: "question_source_revisions"
      referencedColumns: ["source_id","revision"]
    }
                  ]
                },"media": {
                  Row: {
                    "alt_text": string | null,"archived_at": string | null,"bucket": string | null,"checksum": string | null,"created_at": string,"created_by": string | null,"duration": number | null,"file_size": number | null,"height": number | null,"id": string,"metadata": Json | null,"mime_type": string | null,"path": string | null,"search": unknown,"thumbnail_url": string | null,"title": string,"transcript": string | null,"type": Database["public"]['Enums']["media_type"],"updated_at": string,"url": string | null,"version": number,"width": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "alt_text"?: string | null,"archived_at"?: string | null,"bucket"?: string | null,"checksum"?: string | null,"created_at"?: string,"created_by"?: string | null,"duration"?: number | null,"file_size"?: number | null,"height"?: number | null,"id"?: string,"metadata"?: Json | null,"mime_type"?: string | null,"path"?: string | null,"search"?: never,"thumbnail_url"?: string | null,"title": string,"transcript"?: string | null,"type": Database["public"]['Enums']["media_type"],"updated_at"?: string,"url"?: string | null,"version"?: number,"width"?: number | null
                  }
                  Update: {
                    "alt_text"?: string | null,"archived_at"?: string | null,"bucket"?: string | null,"checksum"?: string | null,"created_at"?: string,"created_by"?: string | null,"duration"?: number | null,"file_size"?: number | null,"height"?: number | null,"id"?: string,"metadata"?: Json | null,"mime_type"?: string | null,"path"?: string | null,"search"?: never,"thumbnail_url"?: string | null,"title"?: string,"transcript"?: string | null,"type"?: Database["public"]['Enums']["media_type"],"updated_at"?: string,"url"?: string | null,"version"?: number,"width"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "media_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"media_analysis": {
                  Row: {
                    "checksum": string,"clipped": number,"duration": number,"leading_silence": number,"loudness": number | null,"measured_at": string,"measured_by": string | null,"media_id": string,"peak": number,"peaks": (number)[],"trailing_silence": number
                  }
                  ComputedFields: never
                  Insert: {
                    "checksum": string,"clipped": number,"duration": number,"leading_silence": number,"loudness"?: number | null,"measured_at"?: string,"measured_by"?: string | null,"media_id": string,"peak": number,"peaks": (number)[],"trailing_silence": number
                  }
                  Update: {
                    "checksum"?: string,"clipped"?: number,"duration"?: number,"leading_silence"?: number,"loudness"?: number | null,"measured_at"?: string,"measured_by"?: string | null,"media_id"?: string,"peak"?: number,"peaks"?: (number)[],"trailing_silence"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "media_analysis_measured_by_fkey"
      columns: ["measured_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "media_analysis_media_id_fkey"
      columns: ["media_id"]
isOneToOne: true
      referencedRelation: "media"
      referencedColumns: ["id"]
    }
                  ]
                },"moderation_case_rules": {
                  Row: {
                    "case_id": string,"caught": string,"created_at": string,"rule_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "case_id": string,"caught": string,"created_at"?: string,"rule_id": string
                  }
                  Update: {
                    "case_id"?: string,"caught"?: string,"created_at"?: string,"rule_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "moderation_case_rules_case_id_fkey"
      columns: ["case_id"]
isOneToOne: false
      referencedRelation: "moderation_cases"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "moderation_case_rules_rule_id_fkey"
      columns: ["rule_id"]
isOneToOne: false
      referencedRelation: "moderation_rules"
      referencedColumns: ["id"]
    }
                  ]
                },"moderation_cases": {
                  Row: {
                    "author_id": string | null,"claimed_by": string | null,"claimed_until": string | null,"comment_id": string | null,"decided_at": string | null,"excerpt": string,"forum_id": string | null,"id": string,"opened_at": string,"post_id": string | null,"queued_at": string,"reach": number,"reason": string | null,"reports": number,"rule_id": string | null,"score": number,"severity": number,"state": string,"thing_id": string | null,"title": string
                  }
                  ComputedFields: never
                  Insert: {
                    "author_id"?: string | null,"claimed_by"?: string | null,"claimed_until"?: string | null,"comment_id"?: string | null,"decided_at"?: string | null,"excerpt": string,"forum_id"?: string | null,"id"?: string,"opened_at"?: string,"post_id"?: string | null,"queued_at"?: string,"reach"?: number,"reason"?: string | null,"reports"?: number,"rule_id"?: string | null,"score"?: never,"severity": number,"state"?: string,"thing_id"?: never,"title": string
                  }
                  Update: {
                    "author_id"?: string | null,"claimed_by"?: string | null,"claimed_until"?: string | null,"comment_id"?: string | null,"decided_at"?: string | null,"excerpt"?: string,"forum_id"?: string | null,"id"?: string,"opened_at"?: string,"post_id"?: string | null,"queued_at"?: string,"reach"?: number,"reason"?: string | null,"reports"?: number,"rule_id"?: string | null,"score"?: never,"severity"?: number,"state"?: string,"thing_id"?: never,"title"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "moderation_cases_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "moderation_cases_claimed_by_fkey"
      columns: ["claimed_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "moderation_cases_comment_id_fkey"
      columns: ["comment_id"]
isOneToOne: false
      referencedRelation: "comments"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "moderation_cases_forum_id_fkey"
      columns: ["forum_id"]
isOneToOne: false
      referencedRelation: "forums"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "moderation_cases_post_id_fkey"
      columns: ["post_id"]
isOneToOne: false
      referencedRelation: "posts"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "moderation_cases_reason_fkey"
      columns: ["reason"]
isOneToOne: false
      referencedRelation: "flag_reasons"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "moderation_cases_rule_id_fkey"
      columns: ["rule_id"]
isOneToOne: false
      referencedRelation: "moderation_rules"
      referencedColumns: ["id"]
    }
                  ]
                },"moderation_decisions": {
                  Row: {
                    "action": string,"case_id": string,"created_at": string,"decided_by": string | null,"id": string,"idempotency_key": string,"message": string | null,"reason": string,"status_after": string | null,"status_before": string | null,"status_mark": number | null,"undo_key": string | null,"undo_reason": string | null,"undo_result": Json | null,"undone_at": string | null,"undone_by": string | null,"until": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "action": string,"case_id": string,"created_at"?: string,"decided_by"?: string | null,"id"?: string,"idempotency_key": string,"message"?: string | null,"reason": string,"status_after"?: string | null,"status_before"?: string | null,"status_mark"?: number | null,"undo_key"?: string | null,"undo_reason"?: string | null,"undo_result"?: Json | null,"undone_at"?: string | null,"undone_by"?: string | null,"until"?: string | null
                  }
                  Update: {
                    "action"?: string,"case_id"?: string,"created_at"?: string,"decided_by"?: string | null,"id"?: string,"idempotency_key"?: string,"message"?: string | null,"reason"?: string,"status_after"?: string | null,"status_before"?: string | null,"status_mark"?: number | null,"undo_key"?: string | null,"undo_reason"?: string | null,"undo_result"?: Json | null,"undone_at"?: string | null,"undone_by"?: string | null,"until"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "moderation_decisions_case_id_fkey"
      columns: ["case_id"]
isOneToOne: false
      referencedRelation: "moderation_cases"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "moderation_decisions_decided_by_fkey"
      columns: ["decided_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "moderation_decisions_undone_by_fkey"
      columns: ["undone_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"moderation_notes": {
                  Row: {
                    "archived_at": string | null,"author_id": string | null,"body": string,"case_id": string | null,"created_at": string,"id": string,"updated_at": string,"user_id": string | null,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"author_id"?: string | null,"body": string,"case_id"?: string | null,"created_at"?: string,"id"?: string,"updated_at"?: string,"user_id"?: string | null,"version"?: number
                  }
                  Update: {
                    "archived_at"?: string | null,"author_id"?: string | null,"body"?: string,"case_id"?: string | null,"created_at"?: string,"id"?: string,"updated_at"?: string,"user_id"?: string | null,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "moderation_notes_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "moderation_notes_case_id_fkey"
      columns: ["case_id"]
isOneToOne: false
      referencedRelation: "moderation_cases"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "moderation_notes_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"moderation_rule_trials": {
                  Row: {
                    "caught": number,"caught_taken_down": number,"created_at": string,"id": string,"kind": string,"looked_at": number,"parameters": NonNullable<Json>,"tried_by": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "caught": number,"caught_taken_down": number,"created_at"?: string,"id"?: string,"kind": string,"looked_at": number,"parameters": NonNullable<Json>,"tried_by"?: string | null
                  }
                  Update: {
                    "caught"?: number,"caught_taken_down"?: number,"created_at"?: string,"id"?: string,"kind"?: string,"looked_at"?: number,"parameters"?: NonNullable<Json>,"tried_by"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "moderation_rule_trials_tried_by_fkey"
      columns: ["tried_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"moderation_rules": {
                  Row: {
                    "action": string,"created_at": string,"id": string,"is_active": boolean,"kind": string,"name": string,"parameters": NonNullable<Json>,"severity": number,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "action": string,"created_at"?: string,"id"?: string,"is_active"?: boolean,"kind": string,"name": string,"parameters": NonNullable<Json>,"severity"?: number,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "action"?: string,"created_at"?: string,"id"?: string,"is_active"?: boolean,"kind"?: string,"name"?: string,"parameters"?: NonNullable<Json>,"severity"?: number,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"notifications": {
                  Row: {
                    "body": string,"created_at": string,"decision_id": string,"id": string,"kind": string,"mail_attempts": number,"mail_error": string | null,"mailed_at": string | null,"may_appeal": boolean,"read_at": string | null,"title": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "body": string,"created_at"?: string,"decision_id": string,"id"?: string,"kind": string,"mail_attempts"?: number,"mail_error"?: string | null,"mailed_at"?: string | null,"may_appeal"?: boolean,"read_at"?: string | null,"title": string,"user_id": string
                  }
                  Update: {
                    "body"?: string,"created_at"?: string,"decision_id"?: string,"id"?: string,"kind"?: string,"mail_attempts"?: number,"mail_error"?: string | null,"mailed_at"?: string | null,"may_appeal"?: boolean,"read_at"?: string | null,"title"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "notifications_decision_id_fkey"
      columns: ["decision_id"]
isOneToOne: false
      referencedRelation: "moderation_decisions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "notifications_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"organizations": {
                  Row: {
                    "api_key_hash": string | null,"archived_at": string | null,"created_at": string,"custom_branding": NonNullable<Json>,"id": string,"max_users": number,"name": string,"plan_type": string,"settings": NonNullable<Json>,"slug": string | null,"status": string,"updated_at": string,"version": number,"webhook_url": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "api_key_hash"?: string | null,"archived_at"?: string | null,"created_at"?: string,"custom_branding"?: NonNullable<Json>,"id"?: string,"max_users"?: number,"name": string,"plan_type"?: string,"settings"?: NonNullable<Json>,"slug"?: string | null,"status"?: string,"updated_at"?: string,"version"?: number,"webhook_url"?: string | null
                  }
                  Update: {
                    "api_key_hash"?: string | null,"archived_at"?: string | null,"created_at"?: string,"custom_branding"?: NonNullable<Json>,"id"?: string,"max_users"?: number,"name"?: string,"plan_type"?: string,"settings"?: NonNullable<Json>,"slug"?: string | null,"status"?: string,"updated_at"?: string,"version"?: number,"webhook_url"?: string | null
                  }
                  Relationships: [
                    
                  ]
                },"penalties": {
                  Row: {
                    "case_id": string,"created_at": string,"decision_id": string,"ends_at": string | null,"id": string,"kind": string,"lift_reason": string | null,"lifted_at": string | null,"lifted_by": string | null,"reason": string,"starts_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "case_id": string,"created_at"?: string,"decision_id": string,"ends_at"?: string | null,"id"?: string,"kind": string,"lift_reason"?: string | null,"lifted_at"?: string | null,"lifted_by"?: string | null,"reason": string,"starts_at"?: string,"user_id": string
                  }
                  Update: {
                    "case_id"?: string,"created_at"?: string,"decision_id"?: string,"ends_at"?: string | null,"id"?: string,"kind"?: string,"lift_reason"?: string | null,"lifted_at"?: string | null,"lifted_by"?: string | null,"reason"?: string,"starts_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "penalties_case_id_fkey"
      columns: ["case_id"]
isOneToOne: false
      referencedRelation: "moderation_cases"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "penalties_decision_id_fkey"
      columns: ["decision_id"]
isOneToOne: true
      referencedRelation: "moderation_decisions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "penalties_lifted_by_fkey"
      columns: ["lifted_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "penalties_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"post_likes": {
                  Row: {
                    "created_at": string,"post_id": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"post_id": string,"user_id"?: string
                  }
                  Update: {
                    "created_at"?: string,"post_id"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "post_likes_post_id_fkey"
      columns: ["post_id"]
isOneToOne: false
      referencedRelation: "posts"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "post_likes_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"post_views": {
                  Row: {
                    "is_counted": boolean,"post_id": string,"user_id": string,"viewed_on": string
                  }
                  ComputedFields: never
                  Insert: {
                    "is_counted"?: boolean,"post_id": string,"user_id": string,"viewed_on"?: string
                  }
                  Update: {
                    "is_counted"?: boolean,"post_id"?: string,"user_id"?: string,"viewed_on"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "post_views_post_id_fkey"
      columns: ["post_id"]
isOneToOne: false
      referencedRelation: "posts"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "post_views_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"posts": {
                  Row: {
                    "author_id": string | null,"comment_count": number,"content": string,"created_at": string,"edited_at": string | null,"forum_id": string,"id": string,"is_locked": boolean,"is_pinned": boolean,"like_count": number,"merged_into": string | null,"search": unknown,"status": string,"title": string,"updated_at": string,"version": number,"view_count": number
                  }
                  ComputedFields: never
                  Insert: {
                    "author_id"?: string | null,"comment_count"?: number,"content": string,"created_at"?: string,"edited_at"?: string | null,"forum_id": string,"id"?: string,"is_locked"?: boolean,"is_pinned"?: boolean,"like_count"?: number,"merged_into"?: string | null,"search"?: never,"status"?: string,"title": string,"updated_at"?: string,"version"?: number,"view_count"?: number
                  }
                  Update: {
                    "author_id"?: string | null,"comment_count"?: number,"content"?: string,"created_at"?: string,"edited_at"?: string | null,"forum_id"?: string,"id"?: string,"is_locked"?: boolean,"is_pinned"?: boolean,"like_count"?: number,"merged_into"?: string | null,"search"?: never,"status"?: string,"title"?: string,"updated_at"?: string,"version"?: number,"view_count"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "posts_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "posts_forum_id_fkey"
      columns: ["forum_id"]
isOneToOne: false
      referencedRelation: "forums"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "posts_merged_into_fkey"
      columns: ["merged_into"]
isOneToOne: false
      referencedRelation: "posts"
      referencedColumns: ["id"]
    }
                  ]
                },"practice_lessons": {
                  Row: {
                    "content_changed_by": string | null,"created_at": string,"created_by": string | null,"description": string | null,"difficulty": Database["public"]['Enums']["difficulty_level"],"estimated_minutes": number,"id": string,"is_free": boolean,"lesson_number": number,"module": string,"order_index": number,"publish_at": string | null,"published_at": string | null,"question_count": number,"question_type": string,"required_tier": Database["public"]['Enums']["membership_tier"],"review_status": Database["public"]['Enums']["review_status"],"reviewer_id": string | null,"search": unknown,"slug": string,"status": Database["public"]['Enums']["lesson_status"],"tags": (string)[],"thumbnail_media_id": string | null,"thumbnail_url": string | null,"title": string,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "content_changed_by"?: string | null,"created_at"?: string,"created_by"?: string | null,"description"?: string | null,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"estimated_minutes"?: number,"id"?: string,"is_free"?: boolean,"lesson_number"?: number,"module": string,"order_index"?: number,"publish_at"?: string | null,"published_at"?: string | null,"question_count"?: number,"question_type": string,"required_tier"?: Database["public"]['Enums']["membership_tier"],"review_status"?: Database["public"]['Enums']["review_status"],"reviewer_id"?: string | null,"search"?: never,"slug": string,"status"?: Database["public"]['Enums']["lesson_status"],"tags"?: (string)[],"thumbnail_media_id"?: string | null,"thumbnail_url"?: string | null,"title": string,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "content_changed_by"?: string | null,"created_at"?: string,"created_by"?: string | null,"description"?: string | null,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"estimated_minutes"?: number,"id"?: string,"is_free"?: boolean,"lesson_number"?: number,"module"?: string,"order_index"?: number,"publish_at"?: string | null,"published_at"?: string | null,"question_count"?: number,"question_type"?: string,"required_tier"?: Database["public"]['Enums']["membership_tier"],"review_status"?: Database["public"]['Enums']["review_status"],"reviewer_id"?: string | null,"search"?: never,"slug"?: string,"status"?: Database["public"]['Enums']["lesson_status"],"tags"?: (string)[],"thumbnail_media_id"?: string | null,"thumbnail_url"?: string | null,"title"?: string,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "practice_lessons_content_changed_by_fkey"
      columns: ["content_changed_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "practice_lessons_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "practice_lessons_reviewer_id_fkey"
      columns: ["reviewer_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "practice_lessons_thumbnail_media_id_fkey"
      columns: ["thumbnail_media_id"]
isOneToOne: false
      referencedRelation: "media"
      referencedColumns: ["id"]
    }
                  ]
                },"practice_sessions": {
                  Row: {
                    "created_at": string,"id": string,"question_id": string,"score": number | null,"submitted_at": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"question_id": string,"score"?: number | null,"submitted_at"?: string,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"question_id"?: string,"score"?: number | null,"submitted_at"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "practice_sessions_question_id_fkey"
      columns: ["question_id"]
isOneToOne: false
      referencedRelation: "pte_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "practice_sessions_question_id_fkey"
      columns: ["question_id"]
isOneToOne: false
      referencedRelation: "pte_test_items"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "practice_sessions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"preview_links": {
                  Row: {
                    "created_at": string,"created_by": string | null,"expires_at": string,"id": string,"last_opened_at": string | null,"opens": number,"record_id": string,"resource": string,"revoked_at": string | null,"token_hash": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"created_by"?: string | null,"expires_at": string,"id"?: string,"last_opened_at"?: string | null,"opens"?: number,"record_id": string,"resource": string,"revoked_at"?: string | null,"token_hash": string
                  }
                  Update: {
                    "created_at"?: string,"created_by"?: string | null,"expires_at"?: string,"id"?: string,"last_opened_at"?: string | null,"opens"?: number,"record_id"?: string,"resource"?: string,"revoked_at"?: string | null,"token_hash"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "preview_links_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"pte_categories": {
                  Row: {
                    "code": string,"color": string | null,"created_at": string,"description": string | null,"first_question_id": number | null,"icon": string | null,"id": number,"module": string | null,"order_index": number,"parent": number | null,"practice_count": number,"question_count": number,"question_type": string | null,"scoring_type": string | null,"short_name": string | null,"title": string,"updated_at": string,"version": number,"video_link": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "code": string,"color"?: string | null,"created_at"?: string,"description"?: string | null,"first_question_id"?: number | null,"icon"?: string | null,"id": number,"module"?: string | null,"order_index"?: number,"parent"?: number | null,"practice_count"?: number,"question_count"?: number,"question_type"?: string | null,"scoring_type"?: string | null,"short_name"?: string | null,"title": string,"updated_at"?: string,"version"?: number,"video_link"?: string | null
                  }
                  Update: {
                    "code"?: string,"color"?: string | null,"created_at"?: string,"description"?: string | null,"first_question_id"?: number | null,"icon"?: string | null,"id"?: number,"module"?: string | null,"order_index"?: number,"parent"?: number | null,"practice_count"?: number,"question_count"?: number,"question_type"?: string | null,"scoring_type"?: string | null,"short_name"?: string | null,"title"?: string,"updated_at"?: string,"version"?: number,"video_link"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "pte_categories_parent_fkey"
      columns: ["parent"]
isOneToOne: false
      referencedRelation: "pte_categories"
      referencedColumns: ["id"]
    }
                  ]
                },"pte_question_media": {
                  Row: {
                    "created_at": string,"id": string,"kind": string,"media_id": string | null,"metadata": Json | null,"question_id": string,"url": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"kind": string,"media_id"?: string | null,"metadata"?: Json | null,"question_id": string,"url": string
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"kind"?: string,"media_id"?: string | null,"metadata"?: Json | null,"question_id"?: string,"url"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "pte_question_media_media_id_fkey"
      columns: ["media_id"]
isOneToOne: false
      referencedRelation: "media"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "pte_question_media_question_id_fkey"
      columns: ["question_id"]
isOneToOne: false
      referencedRelation: "pte_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "pte_question_media_question_id_fkey"
      columns: ["question_id"]
isOneToOne: false
      referencedRelation: "pte_test_items"
      referencedColumns: ["id"]
    }
                  ]
                },"pte_questions": {
                  Row: {
                    "answer_key": Json | null,"archived_at": string | null,"bank_question_id": string | null,"created_at": string,"difficulty": Database["public"]['Enums']["difficulty_level"],"external_id": string | null,"id": string,"listening_question_id": string | null,"order_index": number,"points": number,"question": string,"question_data": Json | null,"question_type": string,"reading_question_id": string | null,"search": unknown,"section": string,"source": string,"speaking_question_id": string | null,"tags": (string)[],"test_id": string | null,"updated_at": string,"version": number,"writing_question_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "answer_key"?: Json | null,"archived_at"?: string | null,"bank_question_id"?: never,"created_at"?: string,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"external_id"?: string | null,"id"?: string,"listening_question_id"?: string | null,"order_index"?: number,"points"?: number,"question": string,"question_data"?: Json | null,"question_type": string,"reading_question_id"?: string | null,"search"?: never,"section": string,"source"?: string,"speaking_question_id"?: string | null,"tags"?: (string)[],"test_id"?: string | null,"updated_at"?: string,"version"?: number,"writing_question_id"?: string | null
                  }
                  Update: {
                    "answer_key"?: Json | null,"archived_at"?: string | null,"bank_question_id"?: never,"created_at"?: string,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"external_id"?: string | null,"id"?: string,"listening_question_id"?: string | null,"order_index"?: number,"points"?: number,"question"?: string,"question_data"?: Json | null,"question_type"?: string,"reading_question_id"?: string | null,"search"?: never,"section"?: string,"source"?: string,"speaking_question_id"?: string | null,"tags"?: (string)[],"test_id"?: string | null,"updated_at"?: string,"version"?: number,"writing_question_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "pte_questions_listening_question_id_fkey"
      columns: ["listening_question_id"]
isOneToOne: false
      referencedRelation: "listening_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "pte_questions_reading_question_id_fkey"
      columns: ["reading_question_id"]
isOneToOne: false
      referencedRelation: "reading_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "pte_questions_speaking_question_id_fkey"
      columns: ["speaking_question_id"]
isOneToOne: false
      referencedRelation: "speaking_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "pte_questions_test_id_fkey"
      columns: ["test_id"]
isOneToOne: false
      referencedRelation: "pte_tests"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "pte_questions_writing_question_id_fkey"
      columns: ["writing_question_id"]
isOneToOne: false
      referencedRelation: "writing_questions"
      referencedColumns: ["id"]
    }
                  ]
                },"pte_sync_jobs": {
                  Row: {
                    "based_on": string | null,"error": string | null,"file_name": string | null,"file_path": string | null,"finished_at": string | null,"id": string,"job_type": string,"mode": string,"question_type": string | null,"reason": string | null,"skip_moved": boolean,"source": string,"source_id": string | null,"started_at": string,"started_by": string | null,"stats": NonNullable<Json>,"status": string
                  }
                  ComputedFields: never
                  Insert: {
                    "based_on"?: string | null,"error"?: string | null,"file_name"?: string | null,"file_path"?: string | null,"finished_at"?: string | null,"id"?: string,"job_type"?: string,"mode"?: string,"question_type"?: string | null,"reason"?: string | null,"skip_moved"?: boolean,"source"?: string,"source_id"?: string | null,"started_at"?: string,"started_by"?: string | null,"stats"?: NonNullable<Json>,"status"?: string
                  }
                  Update: {
                    "based_on"?: string | null,"error"?: string | null,"file_name"?: string | null,"file_path"?: string | null,"finished_at"?: string | null,"id"?: string,"job_type"?: string,"mode"?: string,"question_type"?: string | null,"reason"?: string | null,"skip_moved"?: boolean,"source"?: string,"source_id"?: string | null,"started_at"?: string,"started_by"?: string | null,"stats"?: NonNullable<Json>,"status"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "pte_sync_jobs_based_on_fkey"
      columns: ["based_on"]
isOneToOne: false
      referencedRelation: "pte_sync_jobs"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "pte_sync_jobs_source_id_fkey"
      columns: ["source_id"]
isOneToOne: false
      referencedRelation: "pte_sync_sources"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "pte_sync_jobs_started_by_fkey"
      columns: ["started_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"pte_sync_sources": {
                  Row: {
                    "allowed_hosts": (string)[],"archived_at": string | null,"config": NonNullable<Json>,"created_at": string,"created_by": string | null,"has_secret": boolean,"id": string,"is_complete": boolean,"key": string,"kind": string,"mapping": NonNullable<Json>,"name": string,"retire_limit": number,"schedule": string | null,"time_zone": string,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "allowed_hosts"?: (string)[],"archived_at"?: string | null,"config"?: NonNullable<Json>,"created_at"?: string,"created_by"?: string | null,"has_secret"?: boolean,"id"?: string,"is_complete"?: boolean,"key": string,"kind": string,"mapping"?: NonNullable<Json>,"name": string,"retire_limit"?: number,"schedule"?: string | null,"time_zone"?: string,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "allowed_hosts"?: (string)[],"archived_at"?: string | null,"config"?: NonNullable<Json>,"created_at"?: string,"created_by"?: string | null,"has_secret"?: boolean,"id"?: string,"is_complete"?: boolean,"key"?: string,"kind"?: string,"mapping"?: NonNullable<Json>,"name"?: string,"retire_limit"?: number,"schedule"?: string | null,"time_zone"?: string,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "pte_sync_sources_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"pte_sync_suggestions": {
                  Row: {
                    "created_at": string,"decided_at": string | null,"decided_by": string | null,"external_id": string,"field": string,"id": string,"job_id": string | null,"module": string,"ours": Json | null,"record_id": string,"source_id": string,"status": string,"theirs": Json | null,"title": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"decided_at"?: string | null,"decided_by"?: string | null,"external_id": string,"field": string,"id"?: string,"job_id"?: string | null,"module": string,"ours"?: Json | null,"record_id": string,"source_id": string,"status"?: string,"theirs"?: Json | null,"title": string
                  }
                  Update: {
                    "created_at"?: string,"decided_at"?: string | null,"decided_by"?: string | null,"external_id"?: string,"field"?: string,"id"?: string,"job_id"?: string | null,"module"?: string,"ours"?: Json | null,"record_id"?: string,"source_id"?: string,"status"?: string,"theirs"?: Json | null,"title"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "pte_sync_suggestions_decided_by_fkey"
      columns: ["decided_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "pte_sync_suggestions_job_id_fkey"
      columns: ["job_id"]
isOneToOne: false
      referencedRelation: "pte_sync_jobs"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "pte_sync_suggestions_source_id_fkey"
      columns: ["source_id"]
isOneToOne: false
      referencedRelation: "pte_sync_sources"
      referencedColumns: ["id"]
    }
                  ]
                },"pte_tests": {
                  Row: {
                    "archived_at": string | null,"created_at": string,"description": string | null,"duration": number | null,"exam": string,"id": string,"is_premium": boolean,"section": string | null,"test_type": string,"title": string,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"created_at"?: string,"description"?: string | null,"duration"?: number | null,"exam"?: string,"id"?: string,"is_premium"?: boolean,"section"?: string | null,"test_type"?: string,"title": string,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "archived_at"?: string | null,"created_at"?: string,"description"?: string | null,"duration"?: number | null,"exam"?: string,"id"?: string,"is_premium"?: boolean,"section"?: string | null,"test_type"?: string,"title"?: string,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"pte_user_exam_settings": {
                  Row: {
                    "created_at": string,"exam_date": string | null,"id": string,"preferences": NonNullable<Json>,"target_score": number | null,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"exam_date"?: string | null,"id"?: string,"preferences"?: NonNullable<Json>,"target_score"?: number | null,"updated_at"?: string,"user_id": string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"exam_date"?: string | null,"id"?: string,"preferences"?: NonNullable<Json>,"target_score"?: number | null,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "pte_user_exam_settings_user_id_fkey"
      columns: ["user_id"]
isOneToOne: true
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"question_bookmarks": {
                  Row: {
                    "created_at": string,"id": string,"listening_question_id": string | null,"question_id": string,"reading_question_id": string | null,"speaking_question_id": string | null,"user_id": string,"writing_question_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"listening_question_id"?: string | null,"question_id"?: never,"reading_question_id"?: string | null,"speaking_question_id"?: string | null,"user_id"?: string,"writing_question_id"?: string | null
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"listening_question_id"?: string | null,"question_id"?: never,"reading_question_id"?: string | null,"speaking_question_id"?: string | null,"user_id"?: string,"writing_question_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "question_bookmarks_listening_question_id_fkey"
      columns: ["listening_question_id"]
isOneToOne: false
      referencedRelation: "listening_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "question_bookmarks_reading_question_id_fkey"
      columns: ["reading_question_id"]
isOneToOne: false
      referencedRelation: "reading_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "question_bookmarks_speaking_question_id_fkey"
      columns: ["speaking_question_id"]
isOneToOne: false
      referencedRelation: "speaking_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "question_bookmarks_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "question_bookmarks_writing_question_id_fkey"
      columns: ["writing_question_id"]
isOneToOne: false
      referencedRelation: "writing_questions"
      referencedColumns: ["id"]
    }
                  ]
                },"question_checks": {
                  Row: {
                    "checked_at": string,"checked_by": string | null,"fingerprint": string,"id": string,"module": string,"profile_version": string,"request_id": string | null,"type": string,"warnings": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "checked_at"?: string,"checked_by"?: string | null,"fingerprint": string,"id"?: string,"module": string,"profile_version": string,"request_id"?: string | null,"type": string,"warnings"?: NonNullable<Json>
                  }
                  Update: {
                    "checked_at"?: string,"checked_by"?: string | null,"fingerprint"?: string,"id"?: string,"module"?: string,"profile_version"?: string,"request_id"?: string | null,"type"?: string,"warnings"?: NonNullable<Json>
                  }
                  Relationships: [
                    {
      foreignKeyName: "question_checks_checked_by_fkey"
      columns: ["checked_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"question_source_revisions": {
                  Row: {
                    "created_at": string,"revision": number,"source_id": string,"text": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"revision": number,"source_id": string,"text": string
                  }
                  Update: {
                    "created_at"?: string,"revision"?: number,"source_id"?: string,"text"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "question_source_revisions_source_id_fkey"
      columns: ["source_id"]
isOneToOne: false
      referencedRelation: "question_sources"
      referencedColumns: ["id"]
    }
                  ]
                },"question_sources": {
                  Row: {
                    "archived_at": string | null,"created_at": string,"created_by": string | null,"id": string,"media_id": string | null,"note": string | null,"revision": number,"text": string,"title": string,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"created_at"?: string,"created_by"?: string | null,"id"?: string,"media_id"?: string | null,"note"?: string | null,"revision"?: number,"text": string,"title": string,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "archived_at"?: string | null,"created_at"?: string,"created_by"?: string | null,"id"?: string,"media_id"?: string | null,"note"?: string | null,"revision"?: number,"text"?: string,"title"?: string,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "question_sources_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "question_sources_media_id_fkey"
      columns: ["media_id"]
isOneToOne: false
      referencedRelation: "media"
      referencedColumns: ["id"]
    }
                  ]
                },"reading_attempts": {
                  Row: {
                    "accuracy": number | null,"correct_answers": number | null,"created_at": string,"id": string,"question_id": string,"scores": Json | null,"time_taken": number | null,"total_answers": number | null,"updated_at": string,"user_id": string,"user_response": NonNullable<Json>
                  }
                  ComputedFields: never
                  Insert: {
                    "accuracy"?: number | null,"correct_answers"?: number | null,"created_at"?: string,"id"?: string,"question_id": string,"scores"?: Json | null,"time_taken"?: number | null,"total_answers"?: number | null,"updated_at"?: string,"user_id": string,"user_response": NonNullable<Json>
                  }
                  Update: {
                    "accuracy"?: number | null,"correct_answers"?: number | null,"created_at"?: string,"id"?: string,"question_id"?: string,"scores"?: Json | null,"time_taken"?: number | null,"total_answers"?: number | null,"updated_at"?: string,"user_id"?: string,"user_response"?: NonNullable<Json>
                  }
                  Relationships: [
                    {
      foreignKeyName: "reading_attempts_question_id_fkey"
      columns: ["question_id"]
isOneToOne: false
      referencedRelation: "reading_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "reading_attempts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"reading_questions": {
                  Row: {
                    "answer_key": Json | null,"archived_at": string | null,"content_changed_by": string | null,"created_at": string,"created_by": string | null,"difficulty": Database["public"]['Enums']["difficulty_level"],"explanation": string | null,"external_id": string | null,"id": string,"is_active": boolean,"media_id": string | null,"options": Json | null,"prompt_media_url": string | null,"prompt_text": string,"publish_at": string | null,"review_status": Database["public"]['Enums']["review_status"],"reviewer_id": string | null,"search": unknown,"source": string,"source_id": string | null,"source_revision": number | null,"tags": (string)[],"title": string,"transcript": string | null,"type": Database["public"]['Enums']["reading_question_type"],"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "answer_key"?: Json | null,"archived_at"?: string | null,"content_changed_by"?: string | null,"created_at"?: string,"created_by"?: string | null,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"explanation"?: string | null,"external_id"?: string | null,"id"?: string,"is_active"?: boolean,"media_id"?: string | null,"options"?: Json | null,"prompt_media_url"?: string | null,"prompt_text": string,"publish_at"?: string | null,"review_status"?: Database["public"]['Enums']["review_status"],"reviewer_id"?: string | null,"search"?: never,"source"?: string,"source_id"?: string | null,"source_revision"?: number | null,"tags"?: (string)[],"title": string,"transcript"?: string | null,"type": Database["public"]['Enums']["reading_question_type"],"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "answer_key"?: Json | null,"archived_at"?: string | null,"content_changed_by"?: string | null,"created_at"?: string,"created_by"?: string | null,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"explanation"?: string | null,"external_id"?: string | null,"id"?: string,"is_active"?: boolean,"media_id"?: string | null,"options"?: Json | null,"prompt_media_url"?: string | null,"prompt_text"?: string,"publish_at"?: string | null,"review_status"?: Database["public"]['Enums']["review_status"],"reviewer_id"?: string | null,"search"?: never,"source"?: string,"source_id"?: string | null,"source_revision"?: number | null,"tags"?: (string)[],"title"?: string,"transcript"?: string | null,"type"?: Database["public"]['Enums']["reading_question_type"],"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "reading_questions_content_changed_by_fkey"
      columns: ["content_changed_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "reading_questions_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "reading_questions_media_id_fkey"
      columns: ["media_id"]
isOneToOne: false
      referencedRelation: "media"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "reading_questions_reviewer_id_fkey"
      columns: ["reviewer_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "reading_questions_source_revision_fkey"
      columns: ["source_id","source_revision"]
isOneToOne: false
      referencedRelation: "question_source_revisions"
      referencedColumns: ["source_id","revision"]
    }
                  ]
                },"review_comments": {
                  Row: {
                    "author_id": string | null,"body": string,"created_at": string,"field": string | null,"id": string,"record_id": string,"resolved_at": string | null,"resolved_by": string | null,"resource": string,"updated_at": string
                  }
                  ComputedFields: never
                  Insert: {
                    "author_id"?: string | null,"body": string,"created_at"?: string,"field"?: string | null,"id"?: string,"record_id": string,"resolved_at"?: string | null,"resolved_by"?: string | null,"resource": string,"updated_at"?: string
                  }
                  Update: {
                    "author_id"?: string | null,"body"?: string,"created_at"?: string,"field"?: string | null,"id"?: string,"record_id"?: string,"resolved_at"?: string | null,"resolved_by"?: string | null,"resource"?: string,"updated_at"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "review_comments_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "review_comments_resolved_by_fkey"
      columns: ["resolved_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"role_permissions": {
                  Row: {
                    "permission": Database["public"]['Enums']["app_permission"],"role": Database["public"]['Enums']["staff_role"]
                  }
                  ComputedFields: never
                  Insert: {
                    "permission": Database["public"]['Enums']["app_permission"],"role": Database["public"]['Enums']["staff_role"]
                  }
                  Update: {
                    "permission"?: Database["public"]['Enums']["app_permission"],"role"?: Database["public"]['Enums']["staff_role"]
                  }
                  Relationships: [
                    
                  ]
                },"speaking_attempts": {
                  Row: {
                    "audio_url": string,"content_score": number | null,"created_at": string,"duration_ms": number,"filler_rate": number | null,"fluency_score": number | null,"id": string,"is_public": boolean,"overall_score": number | null,"pronunciation_score": number | null,"question_id": string,"scores": NonNullable<Json>,"timings": NonNullable<Json>,"transcript": string | null,"type": Database["public"]['Enums']["speaking_type"],"user_id": string,"words_per_minute": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "audio_url": string,"content_score"?: number | null,"created_at"?: string,"duration_ms": number,"filler_rate"?: number | null,"fluency_score"?: number | null,"id"?: string,"is_public"?: boolean,"overall_score"?: number | null,"pronunciation_score"?: number | null,"question_id": string,"scores"?: NonNullable<Json>,"timings"?: NonNullable<Json>,"transcript"?: string | null,"type": Database["public"]['Enums']["speaking_type"],"user_id": string,"words_per_minute"?: number | null
                  }
                  Update: {
                    "audio_url"?: string,"content_score"?: number | null,"created_at"?: string,"duration_ms"?: number,"filler_rate"?: number | null,"fluency_score"?: number | null,"id"?: string,"is_public"?: boolean,"overall_score"?: number | null,"pronunciation_score"?: number | null,"question_id"?: string,"scores"?: NonNullable<Json>,"timings"?: NonNullable<Json>,"transcript"?: string | null,"type"?: Database["public"]['Enums']["speaking_type"],"user_id"?: string,"words_per_minute"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "speaking_attempts_question_id_fkey"
      columns: ["question_id"]
isOneToOne: false
      referencedRelation: "speaking_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "speaking_attempts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"speaking_questions": {
                  Row: {
                    "answer_key": Json | null,"appearance_count": number,"archived_at": string | null,"content_changed_by": string | null,"created_at": string,"created_by": string | null,"difficulty": Database["public"]['Enums']["difficulty_level"],"explanation": string | null,"external_id": string | null,"id": string,"is_active": boolean,"media_id": string | null,"metadata": Json | null,"options": Json | null,"prompt_media_url": string | null,"prompt_text": string | null,"publish_at": string | null,"reference_audio_uk_id": string | null,"reference_audio_url_uk": string | null,"reference_audio_url_us": string | null,"reference_audio_us_id": string | null,"review_status": Database["public"]['Enums']["review_status"],"reviewer_id": string | null,"search": unknown,"source": string,"source_id": string | null,"source_revision": number | null,"tags": (string)[],"title": string,"transcript": string | null,"type": Database["public"]['Enums']["speaking_type"],"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "answer_key"?: Json | null,"appearance_count"?: number,"archived_at"?: string | null,"content_changed_by"?: string | null,"created_at"?: string,"created_by"?: string | null,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"explanation"?: string | null,"external_id"?: string | null,"id"?: string,"is_active"?: boolean,"media_id"?: string | null,"metadata"?: Json | null,"options"?: Json | null,"prompt_media_url"?: string | null,"prompt_text"?: string | null,"publish_at"?: string | null,"reference_audio_uk_id"?: string | null,"reference_audio_url_uk"?: string | null,"reference_audio_url_us"?: string | null,"reference_audio_us_id"?: string | null,"review_status"?: Database["public"]['Enums']["review_status"],"reviewer_id"?: string | null,"search"?: never,"source"?: string,"source_id"?: string | null,"source_revision"?: number | null,"tags"?: (string)[],"title": string,"transcript"?: string | null,"type": Database["public"]['Enums']["speaking_type"],"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "answer_key"?: Json | null,"appearance_count"?: number,"archived_at"?: string | null,"content_changed_by"?: string | null,"created_at"?: string,"created_by"?: string | null,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"explanation"?: string | null,"external_id"?: string | null,"id"?: string,"is_active"?: boolean,"media_id"?: string | null,"metadata"?: Json | null,"options"?: Json | null,"prompt_media_url"?: string | null,"prompt_text"?: string | null,"publish_at"?: string | null,"reference_audio_uk_id"?: string | null,"reference_audio_url_uk"?: string | null,"reference_audio_url_us"?: string | null,"reference_audio_us_id"?: string | null,"review_status"?: Database["public"]['Enums']["review_status"],"reviewer_id"?: string | null,"search"?: never,"source"?: string,"source_id"?: string | null,"source_revision"?: number | null,"tags"?: (string)[],"title"?: string,"transcript"?: string | null,"type"?: Database["public"]['Enums']["speaking_type"],"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "speaking_questions_content_changed_by_fkey"
      columns: ["content_changed_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "speaking_questions_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "speaking_questions_media_id_fkey"
      columns: ["media_id"]
isOneToOne: false
      referencedRelation: "media"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "speaking_questions_reference_audio_uk_id_fkey"
      columns: ["reference_audio_uk_id"]
isOneToOne: false
      referencedRelation: "media"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "speaking_questions_reference_audio_us_id_fkey"
      columns: ["reference_audio_us_id"]
isOneToOne: false
      referencedRelation: "media"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "speaking_questions_reviewer_id_fkey"
      columns: ["reviewer_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "speaking_questions_source_revision_fkey"
      columns: ["source_id","source_revision"]
isOneToOne: false
      referencedRelation: "question_source_revisions"
      referencedColumns: ["source_id","revision"]
    }
                  ]
                },"speaking_templates": {
                  Row: {
                    "archived_at": string | null,"audio_url": string | null,"created_at": string,"difficulty": Database["public"]['Enums']["difficulty_level"],"id": string,"is_recommended": boolean,"max_score": number | null,"min_score": number | null,"score_range": string | null,"search": unknown,"tags": (string)[],"template_text": string,"title": string,"type": Database["public"]['Enums']["speaking_type"],"updated_at": string,"usage_count": number,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"audio_url"?: string | null,"created_at"?: string,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"id"?: string,"is_recommended"?: boolean,"max_score"?: number | null,"min_score"?: number | null,"score_range"?: never,"search"?: never,"tags"?: (string)[],"template_text": string,"title": string,"type": Database["public"]['Enums']["speaking_type"],"updated_at"?: string,"usage_count"?: number,"version"?: number
                  }
                  Update: {
                    "archived_at"?: string | null,"audio_url"?: string | null,"created_at"?: string,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"id"?: string,"is_recommended"?: boolean,"max_score"?: number | null,"min_score"?: number | null,"score_range"?: never,"search"?: never,"tags"?: (string)[],"template_text"?: string,"title"?: string,"type"?: Database["public"]['Enums']["speaking_type"],"updated_at"?: string,"usage_count"?: number,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"staff_members": {
                  Row: {
                    "created_at": string,"granted_by": string | null,"role": Database["public"]['Enums']["staff_role"],"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"granted_by"?: string | null,"role": Database["public"]['Enums']["staff_role"],"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"granted_by"?: string | null,"role"?: Database["public"]['Enums']["staff_role"],"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "staff_members_granted_by_fkey"
      columns: ["granted_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "staff_members_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"staff_notes": {
                  Row: {
                    "archived_at": string | null,"author_id": string | null,"body": string,"created_at": string,"id": string,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"author_id"?: string | null,"body": string,"created_at"?: string,"id"?: string,"updated_at"?: string,"user_id": string,"version"?: number
                  }
                  Update: {
                    "archived_at"?: string | null,"author_id"?: string | null,"body"?: string,"created_at"?: string,"id"?: string,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "staff_notes_author_id_fkey"
      columns: ["author_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "staff_notes_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"stripe_drift": {
                  Row: {
                    "differs": (string)[],"direction": string | null,"found_at": string,"here": Json | null,"id": string,"kind": string,"problem": string | null,"reason": string | null,"reconciliation_id": string,"repaired_at": string | null,"repaired_by": string | null,"state": string,"stripe_customer_id": string,"there": Json | null,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "differs"?: (string)[],"direction"?: string | null,"found_at"?: string,"here"?: Json | null,"id"?: string,"kind": string,"problem"?: string | null,"reason"?: string | null,"reconciliation_id": string,"repaired_at"?: string | null,"repaired_by"?: string | null,"state"?: string,"stripe_customer_id": string,"there"?: Json | null,"user_id"?: string | null
                  }
                  Update: {
                    "differs"?: (string)[],"direction"?: string | null,"found_at"?: string,"here"?: Json | null,"id"?: string,"kind"?: string,"problem"?: string | null,"reason"?: string | null,"reconciliation_id"?: string,"repaired_at"?: string | null,"repaired_by"?: string | null,"state"?: string,"stripe_customer_id"?: string,"there"?: Json | null,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "stripe_drift_reconciliation_id_fkey"
      columns: ["reconciliation_id"]
isOneToOne: false
      referencedRelation: "stripe_reconciliations"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "stripe_drift_repaired_by_fkey"
      columns: ["repaired_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "stripe_drift_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"stripe_events": {
                  Row: {
                    "attempts": number,"customer": string | null,"error": string | null,"error_kind": string | null,"event_id": string,"id": number,"payload": NonNullable<Json>,"processed_at": string | null,"received_at": string,"state": string | null,"type": string
                  }
                  ComputedFields: never
                  Insert: {
                    "attempts"?: number,"customer"?: never,"error"?: string | null,"error_kind"?: string | null,"event_id": string,"id"?: never,"payload": NonNullable<Json>,"processed_at"?: string | null,"received_at"?: string,"state"?: never,"type": string
                  }
                  Update: {
                    "attempts"?: number,"customer"?: never,"error"?: string | null,"error_kind"?: string | null,"event_id"?: string,"id"?: never,"payload"?: NonNullable<Json>,"processed_at"?: string | null,"received_at"?: string,"state"?: never,"type"?: string
                  }
                  Relationships: [
                    
                  ]
                },"stripe_reconciliations": {
                  Row: {
                    "compared": number,"compared_after": string | null,"created_at": string,"drifted": number,"error": string | null,"failed": number,"finished_at": string | null,"id": string,"pages": number,"read": number,"read_after": string | null,"same": number,"seen_at": string,"started_by": string | null,"status": string
                  }
                  ComputedFields: never
                  Insert: {
                    "compared"?: number,"compared_after"?: string | null,"created_at"?: string,"drifted"?: number,"error"?: string | null,"failed"?: number,"finished_at"?: string | null,"id"?: string,"pages"?: number,"read"?: number,"read_after"?: string | null,"same"?: number,"seen_at"?: string,"started_by"?: string | null,"status"?: string
                  }
                  Update: {
                    "compared"?: number,"compared_after"?: string | null,"created_at"?: string,"drifted"?: number,"error"?: string | null,"failed"?: number,"finished_at"?: string | null,"id"?: string,"pages"?: number,"read"?: number,"read_after"?: string | null,"same"?: number,"seen_at"?: string,"started_by"?: string | null,"status"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "stripe_reconciliations_started_by_fkey"
      columns: ["started_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"subscription_actions": {
                  Row: {
                    "action": string,"actor_id": string | null,"args": NonNullable<Json>,"batch_id": string | null,"created_at": string,"finished_at": string | null,"id": string,"idempotency_key": string,"irreversible": string | null,"new": Json | null,"old": Json | null,"planned": Json | null,"problem": string | null,"reason": string,"status": string,"stripe_result": Json | null,"stripe_terms": Json | null,"through_stripe": boolean,"undoes_id": string | null,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "action": string,"actor_id"?: string | null,"args"?: NonNullable<Json>,"batch_id"?: string | null,"created_at"?: string,"finished_at"?: string | null,"id"?: string,"idempotency_key": string,"irreversible"?: string | null,"new"?: Json | null,"old"?: Json | null,"planned"?: Json | null,"problem"?: string | null,"reason": string,"status"?: string,"stripe_result"?: Json | null,"stripe_terms"?: Json | null,"through_stripe"?: boolean,"undoes_id"?: string | null,"user_id"?: string | null
                  }
                  Update: {
                    "action"?: string,"actor_id"?: string | null,"args"?: NonNullable<Json>,"batch_id"?: string | null,"created_at"?: string,"finished_at"?: string | null,"id"?: string,"idempotency_key"?: string,"irreversible"?: string | null,"new"?: Json | null,"old"?: Json | null,"planned"?: Json | null,"problem"?: string | null,"reason"?: string,"status"?: string,"stripe_result"?: Json | null,"stripe_terms"?: Json | null,"through_stripe"?: boolean,"undoes_id"?: string | null,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "subscription_actions_actor_id_fkey"
      columns: ["actor_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "subscription_actions_undoes_id_fkey"
      columns: ["undoes_id"]
isOneToOne: false
      referencedRelation: "subscription_actions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "subscription_actions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"subscription_events": {
                  Row: {
                    "actor_id": string | null,"created_at": string,"id": number,"kind": string,"new": Json | null,"old": Json | null,"reason": string | null,"request_id": string | null,"source": string,"subscription_id": string | null,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "actor_id"?: string | null,"created_at"?: string,"id"?: never,"kind": string,"new"?: Json | null,"old"?: Json | null,"reason"?: string | null,"request_id"?: string | null,"source": string,"subscription_id"?: string | null,"user_id"?: string | null
                  }
                  Update: {
                    "actor_id"?: string | null,"created_at"?: string,"id"?: never,"kind"?: string,"new"?: Json | null,"old"?: Json | null,"reason"?: string | null,"request_id"?: string | null,"source"?: string,"subscription_id"?: string | null,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "subscription_events_actor_id_fkey"
      columns: ["actor_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "subscription_events_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"subscription_mails": {
                  Row: {
                    "action_id": string,"attempts": number,"body": string,"created_at": string,"error": string | null,"id": string,"next_try_at": string,"recipient": string,"sent_at": string | null,"subject": string,"user_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "action_id": string,"attempts"?: number,"body": string,"created_at"?: string,"error"?: string | null,"id"?: string,"next_try_at"?: string,"recipient": string,"sent_at"?: string | null,"subject": string,"user_id"?: string | null
                  }
                  Update: {
                    "action_id"?: string,"attempts"?: number,"body"?: string,"created_at"?: string,"error"?: string | null,"id"?: string,"next_try_at"?: string,"recipient"?: string,"sent_at"?: string | null,"subject"?: string,"user_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "subscription_mails_action_id_fkey"
      columns: ["action_id"]
isOneToOne: true
      referencedRelation: "subscription_actions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "subscription_mails_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"subscription_plan_checks": {
                  Row: {
                    "checked_at": string,"checked_by": string | null,"findings": NonNullable<Json>,"plan_id": string,"plan_version": number,"price": Json | null,"stripe_price_id": string | null
                  }
                  ComputedFields: never
                  Insert: {
                    "checked_at"?: string,"checked_by"?: string | null,"findings"?: NonNullable<Json>,"plan_id": string,"plan_version": number,"price"?: Json | null,"stripe_price_id"?: string | null
                  }
                  Update: {
                    "checked_at"?: string,"checked_by"?: string | null,"findings"?: NonNullable<Json>,"plan_id"?: string,"plan_version"?: number,"price"?: Json | null,"stripe_price_id"?: string | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "subscription_plan_checks_checked_by_fkey"
      columns: ["checked_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "subscription_plan_checks_plan_id_fkey"
      columns: ["plan_id"]
isOneToOne: true
      referencedRelation: "subscription_plans"
      referencedColumns: ["id"]
    }
                  ]
                },"subscription_plans": {
                  Row: {
                    "amount": number | null,"archived_at": string | null,"created_at": string,"currency": string | null,"id": string,"interval": string,"is_active": boolean,"name": string,"product_name": string | null,"stripe_price_id": string | null,"tier": Database["public"]['Enums']["membership_tier"],"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "amount"?: number | null,"archived_at"?: string | null,"created_at"?: string,"currency"?: string | null,"id"?: string,"interval": string,"is_active"?: boolean,"name": string,"product_name"?: string | null,"stripe_price_id"?: string | null,"tier": Database["public"]['Enums']["membership_tier"],"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "amount"?: number | null,"archived_at"?: string | null,"created_at"?: string,"currency"?: string | null,"id"?: string,"interval"?: string,"is_active"?: boolean,"name"?: string,"product_name"?: string | null,"stripe_price_id"?: string | null,"tier"?: Database["public"]['Enums']["membership_tier"],"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    
                  ]
                },"subscription_transitions": {
                  Row: {
                    "description": string,"from_status": Database["public"]['Enums']["membership_status"] | null,"id": number,"to_status": Database["public"]['Enums']["membership_status"]
                  }
                  ComputedFields: never
                  Insert: {
                    "description": string,"from_status"?: Database["public"]['Enums']["membership_status"] | null,"id"?: never,"to_status": Database["public"]['Enums']["membership_status"]
                  }
                  Update: {
                    "description"?: string,"from_status"?: Database["public"]['Enums']["membership_status"] | null,"id"?: never,"to_status"?: Database["public"]['Enums']["membership_status"]
                  }
                  Relationships: [
                    
                  ]
                },"sync_job_rows": {
                  Row: {
                    "category": Json | null,"created_at": string,"diff": Json | null,"external_id": string | null,"field": string | null,"id": number,"job_id": string,"media": Json | null,"media_file": string | null,"module": string | null,"outcome": string,"payload": Json | null,"problems": Json | null,"question_type": string | null,"reason": string | null,"record_id": string | null,"row": number | null,"suggestions": Json | null,"table_name": string | null,"values": Json | null,"version_before": number | null,"warnings": Json | null
                  }
                  ComputedFields: never
                  Insert: {
                    "category"?: Json | null,"created_at"?: string,"diff"?: Json | null,"external_id"?: string | null,"field"?: string | null,"id"?: never,"job_id": string,"media"?: Json | null,"media_file"?: string | null,"module"?: string | null,"outcome": string,"payload"?: Json | null,"problems"?: Json | null,"question_type"?: string | null,"reason"?: string | null,"record_id"?: string | null,"row"?: number | null,"suggestions"?: Json | null,"table_name"?: string | null,"values"?: Json | null,"version_before"?: number | null,"warnings"?: Json | null
                  }
                  Update: {
                    "category"?: Json | null,"created_at"?: string,"diff"?: Json | null,"external_id"?: string | null,"field"?: string | null,"id"?: never,"job_id"?: string,"media"?: Json | null,"media_file"?: string | null,"module"?: string | null,"outcome"?: string,"payload"?: Json | null,"problems"?: Json | null,"question_type"?: string | null,"reason"?: string | null,"record_id"?: string | null,"row"?: number | null,"suggestions"?: Json | null,"table_name"?: string | null,"values"?: Json | null,"version_before"?: number | null,"warnings"?: Json | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "sync_job_rows_job_id_fkey"
      columns: ["job_id"]
isOneToOne: false
      referencedRelation: "pte_sync_jobs"
      referencedColumns: ["id"]
    }
                  ]
                },"tags": {
                  Row: {
                    "archived_at": string | null,"created_at": string,"created_by": string | null,"description": string | null,"id": string,"name": string,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"created_at"?: string,"created_by"?: string | null,"description"?: string | null,"id"?: string,"name": string,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "archived_at"?: string | null,"created_at"?: string,"created_by"?: string | null,"description"?: string | null,"id"?: string,"name"?: string,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "tags_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"team_members": {
                  Row: {
                    "created_at": string,"joined_at": string,"role": string,"team_id": string,"user_id": string
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"joined_at"?: string,"role"?: string,"team_id": string,"user_id": string
                  }
                  Update: {
                    "created_at"?: string,"joined_at"?: string,"role"?: string,"team_id"?: string,"user_id"?: string
                  }
                  Relationships: [
                    {
      foreignKeyName: "team_members_team_id_fkey"
      columns: ["team_id"]
isOneToOne: false
      referencedRelation: "teams"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "team_members_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"teams": {
                  Row: {
                    "archived_at": string | null,"created_at": string,"description": string | null,"id": string,"name": string,"organization_id": string | null,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "archived_at"?: string | null,"created_at"?: string,"description"?: string | null,"id"?: string,"name": string,"organization_id"?: string | null,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "archived_at"?: string | null,"created_at"?: string,"description"?: string | null,"id"?: string,"name"?: string,"organization_id"?: string | null,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "teams_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"test_answers": {
                  Row: {
                    "ai_feedback": string | null,"attempt_id": string,"created_at": string,"id": string,"is_correct": boolean | null,"points_earned": number | null,"question_id": string,"submitted_at": string,"user_answer": Json | null
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_feedback"?: string | null,"attempt_id": string,"created_at"?: string,"id"?: string,"is_correct"?: boolean | null,"points_earned"?: number | null,"question_id": string,"submitted_at"?: string,"user_answer"?: Json | null
                  }
                  Update: {
                    "ai_feedback"?: string | null,"attempt_id"?: string,"created_at"?: string,"id"?: string,"is_correct"?: boolean | null,"points_earned"?: number | null,"question_id"?: string,"submitted_at"?: string,"user_answer"?: Json | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "test_answers_attempt_id_fkey"
      columns: ["attempt_id"]
isOneToOne: false
      referencedRelation: "test_attempts"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "test_answers_question_id_fkey"
      columns: ["question_id"]
isOneToOne: false
      referencedRelation: "pte_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "test_answers_question_id_fkey"
      columns: ["question_id"]
isOneToOne: false
      referencedRelation: "pte_test_items"
      referencedColumns: ["id"]
    }
                  ]
                },"test_attempts": {
                  Row: {
                    "completed_at": string | null,"created_at": string,"id": string,"listening_score": number | null,"reading_score": number | null,"speaking_score": number | null,"started_at": string,"status": string,"test_id": string,"total_score": number | null,"updated_at": string,"user_id": string,"writing_score": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "completed_at"?: string | null,"created_at"?: string,"id"?: string,"listening_score"?: number | null,"reading_score"?: number | null,"speaking_score"?: number | null,"started_at"?: string,"status"?: string,"test_id": string,"total_score"?: number | null,"updated_at"?: string,"user_id": string,"writing_score"?: number | null
                  }
                  Update: {
                    "completed_at"?: string | null,"created_at"?: string,"id"?: string,"listening_score"?: number | null,"reading_score"?: number | null,"speaking_score"?: number | null,"started_at"?: string,"status"?: string,"test_id"?: string,"total_score"?: number | null,"updated_at"?: string,"user_id"?: string,"writing_score"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "test_attempts_test_id_fkey"
      columns: ["test_id"]
isOneToOne: false
      referencedRelation: "pte_tests"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "test_attempts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"user_profiles": {
                  Row: {
                    "country": string | null,"created_at": string,"exam_date": string | null,"id": string,"phone_number": string | null,"preferences": NonNullable<Json>,"study_goal": string | null,"target_score": number | null,"timezone": string | null,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "country"?: string | null,"created_at"?: string,"exam_date"?: string | null,"id"?: string,"phone_number"?: string | null,"preferences"?: NonNullable<Json>,"study_goal"?: string | null,"target_score"?: number | null,"timezone"?: string | null,"updated_at"?: string,"user_id": string,"version"?: number
                  }
                  Update: {
                    "country"?: string | null,"created_at"?: string,"exam_date"?: string | null,"id"?: string,"phone_number"?: string | null,"preferences"?: NonNullable<Json>,"study_goal"?: string | null,"target_score"?: number | null,"timezone"?: string | null,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_profiles_user_id_fkey"
      columns: ["user_id"]
isOneToOne: true
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"user_progress": {
                  Row: {
                    "created_at": string,"id": string,"last_active_at": string | null,"listening_score": number | null,"overall_score": number | null,"questions_answered": number,"reading_score": number | null,"speaking_score": number | null,"study_streak": number,"tests_completed": number,"total_study_time": number,"updated_at": string,"user_id": string,"writing_score": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"id"?: string,"last_active_at"?: string | null,"listening_score"?: number | null,"overall_score"?: number | null,"questions_answered"?: number,"reading_score"?: number | null,"speaking_score"?: number | null,"study_streak"?: number,"tests_completed"?: number,"total_study_time"?: number,"updated_at"?: string,"user_id": string,"writing_score"?: number | null
                  }
                  Update: {
                    "created_at"?: string,"id"?: string,"last_active_at"?: string | null,"listening_score"?: number | null,"overall_score"?: number | null,"questions_answered"?: number,"reading_score"?: number | null,"speaking_score"?: number | null,"study_streak"?: number,"tests_completed"?: number,"total_study_time"?: number,"updated_at"?: string,"user_id"?: string,"writing_score"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_progress_user_id_fkey"
      columns: ["user_id"]
isOneToOne: true
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"user_scheduled_exam_dates": {
                  Row: {
                    "created_at": string,"exam_date": string,"exam_name": string,"id": string,"is_primary": boolean,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"exam_date": string,"exam_name"?: string,"id"?: string,"is_primary"?: boolean,"updated_at"?: string,"user_id": string,"version"?: number
                  }
                  Update: {
                    "created_at"?: string,"exam_date"?: string,"exam_name"?: string,"id"?: string,"is_primary"?: boolean,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_scheduled_exam_dates_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"user_stats": {
                  Row: {
                    "created_at": string,"current_streak_days": number,"id": string,"last_activity_at": string | null,"lessons_completed": number,"listening_attempts": number,"listening_average": number | null,"longest_streak_days": number,"reading_attempts": number,"reading_average": number | null,"speaking_attempts": number,"speaking_average": number | null,"total_attempts": number,"total_practice_time_minutes": number,"updated_at": string,"user_id": string,"writing_attempts": number,"writing_average": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "created_at"?: string,"current_streak_days"?: number,"id"?: string,"last_activity_at"?: string | null,"lessons_completed"?: number,"listening_attempts"?: number,"listening_average"?: number | null,"longest_streak_days"?: number,"reading_attempts"?: number,"reading_average"?: number | null,"speaking_attempts"?: number,"speaking_average"?: number | null,"total_attempts"?: number,"total_practice_time_minutes"?: number,"updated_at"?: string,"user_id": string,"writing_attempts"?: number,"writing_average"?: number | null
                  }
                  Update: {
                    "created_at"?: string,"current_streak_days"?: number,"id"?: string,"last_activity_at"?: string | null,"lessons_completed"?: number,"listening_attempts"?: number,"listening_average"?: number | null,"longest_streak_days"?: number,"reading_attempts"?: number,"reading_average"?: number | null,"speaking_attempts"?: number,"speaking_average"?: number | null,"total_attempts"?: number,"total_practice_time_minutes"?: number,"updated_at"?: string,"user_id"?: string,"writing_attempts"?: number,"writing_average"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_stats_user_id_fkey"
      columns: ["user_id"]
isOneToOne: true
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"user_subscriptions": {
                  Row: {
                    "auto_renew": boolean,"cancel_at": string | null,"created_at": string,"end_date": string | null,"id": string,"is_comped": boolean,"needs_review": boolean,"next_tier": Database["public"]['Enums']["membership_tier"] | null,"renews_every_months": number | null,"review_note": string | null,"start_date": string,"status": Database["public"]['Enums']["membership_status"],"stripe_customer_id": string | null,"stripe_subscription_id": string | null,"tier": Database["public"]['Enums']["membership_tier"],"trial_ends_at": string | null,"updated_at": string,"user_id": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "auto_renew"?: boolean,"cancel_at"?: string | null,"created_at"?: string,"end_date"?: string | null,"id"?: string,"is_comped"?: boolean,"needs_review"?: boolean,"next_tier"?: Database["public"]['Enums']["membership_tier"] | null,"renews_every_months"?: number | null,"review_note"?: string | null,"start_date"?: string,"status"?: Database["public"]['Enums']["membership_status"],"stripe_customer_id"?: string | null,"stripe_subscription_id"?: string | null,"tier": Database["public"]['Enums']["membership_tier"],"trial_ends_at"?: string | null,"updated_at"?: string,"user_id": string,"version"?: number
                  }
                  Update: {
                    "auto_renew"?: boolean,"cancel_at"?: string | null,"created_at"?: string,"end_date"?: string | null,"id"?: string,"is_comped"?: boolean,"needs_review"?: boolean,"next_tier"?: Database["public"]['Enums']["membership_tier"] | null,"renews_every_months"?: number | null,"review_note"?: string | null,"start_date"?: string,"status"?: Database["public"]['Enums']["membership_status"],"stripe_customer_id"?: string | null,"stripe_subscription_id"?: string | null,"tier"?: Database["public"]['Enums']["membership_tier"],"trial_ends_at"?: string | null,"updated_at"?: string,"user_id"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "user_subscriptions_user_id_fkey"
      columns: ["user_id"]
isOneToOne: true
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"users": {
                  Row: {
                    "ai_credits_used": number,"archived_at": string | null,"created_at": string,"daily_ai_credits": number | null,"email": string,"email_verified": boolean,"id": string,"image": string | null,"last_credit_reset": string | null,"legacy_id": string | null,"name": string,"organization_id": string | null,"role": string,"search": unknown,"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "ai_credits_used"?: number,"archived_at"?: string | null,"created_at"?: string,"daily_ai_credits"?: number | null,"email": string,"email_verified"?: boolean,"id": string,"image"?: string | null,"last_credit_reset"?: string | null,"legacy_id"?: string | null,"name": string,"organization_id"?: string | null,"role"?: string,"search"?: never,"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "ai_credits_used"?: number,"archived_at"?: string | null,"created_at"?: string,"daily_ai_credits"?: number | null,"email"?: string,"email_verified"?: boolean,"id"?: string,"image"?: string | null,"last_credit_reset"?: string | null,"legacy_id"?: string | null,"name"?: string,"organization_id"?: string | null,"role"?: string,"search"?: never,"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "users_organization_id_fkey"
      columns: ["organization_id"]
isOneToOne: false
      referencedRelation: "organizations"
      referencedColumns: ["id"]
    }
                  ]
                },"writing_attempts": {
                  Row: {
                    "coherence_score": number | null,"content_score": number | null,"created_at": string,"grammar_score": number | null,"id": string,"overall_score": number | null,"question_id": string,"scores": Json | null,"time_taken": number | null,"updated_at": string,"user_id": string,"user_response": string,"vocabulary_score": number | null,"word_count": number | null
                  }
                  ComputedFields: never
                  Insert: {
                    "coherence_score"?: number | null,"content_score"?: number | null,"created_at"?: string,"grammar_score"?: number | null,"id"?: string,"overall_score"?: number | null,"question_id": string,"scores"?: Json | null,"time_taken"?: number | null,"updated_at"?: string,"user_id": string,"user_response": string,"vocabulary_score"?: number | null,"word_count"?: number | null
                  }
                  Update: {
                    "coherence_score"?: number | null,"content_score"?: number | null,"created_at"?: string,"grammar_score"?: number | null,"id"?: string,"overall_score"?: number | null,"question_id"?: string,"scores"?: Json | null,"time_taken"?: number | null,"updated_at"?: string,"user_id"?: string,"user_response"?: string,"vocabulary_score"?: number | null,"word_count"?: number | null
                  }
                  Relationships: [
                    {
      foreignKeyName: "writing_attempts_question_id_fkey"
      columns: ["question_id"]
isOneToOne: false
      referencedRelation: "writing_questions"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "writing_attempts_user_id_fkey"
      columns: ["user_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"writing_questions": {
                  Row: {
                    "answer_key": Json | null,"archived_at": string | null,"content_changed_by": string | null,"created_at": string,"created_by": string | null,"difficulty": Database["public"]['Enums']["difficulty_level"],"explanation": string | null,"external_id": string | null,"id": string,"is_active": boolean,"media_id": string | null,"options": Json | null,"prompt_media_url": string | null,"prompt_text": string,"publish_at": string | null,"review_status": Database["public"]['Enums']["review_status"],"reviewer_id": string | null,"search": unknown,"source": string,"source_id": string | null,"source_revision": number | null,"tags": (string)[],"title": string,"transcript": string | null,"type": Database["public"]['Enums']["writing_question_type"],"updated_at": string,"version": number
                  }
                  ComputedFields: never
                  Insert: {
                    "answer_key"?: Json | null,"archived_at"?: string | null,"content_changed_by"?: string | null,"created_at"?: string,"created_by"?: string | null,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"explanation"?: string | null,"external_id"?: string | null,"id"?: string,"is_active"?: boolean,"media_id"?: string | null,"options"?: Json | null,"prompt_media_url"?: string | null,"prompt_text": string,"publish_at"?: string | null,"review_status"?: Database["public"]['Enums']["review_status"],"reviewer_id"?: string | null,"search"?: never,"source"?: string,"source_id"?: string | null,"source_revision"?: number | null,"tags"?: (string)[],"title": string,"transcript"?: string | null,"type": Database["public"]['Enums']["writing_question_type"],"updated_at"?: string,"version"?: number
                  }
                  Update: {
                    "answer_key"?: Json | null,"archived_at"?: string | null,"content_changed_by"?: string | null,"created_at"?: string,"created_by"?: string | null,"difficulty"?: Database["public"]['Enums']["difficulty_level"],"explanation"?: string | null,"external_id"?: string | null,"id"?: string,"is_active"?: boolean,"media_id"?: string | null,"options"?: Json | null,"prompt_media_url"?: string | null,"prompt_text"?: string,"publish_at"?: string | null,"review_status"?: Database["public"]['Enums']["review_status"],"reviewer_id"?: string | null,"search"?: never,"source"?: string,"source_id"?: string | null,"source_revision"?: number | null,"tags"?: (string)[],"title"?: string,"transcript"?: string | null,"type"?: Database["public"]['Enums']["writing_question_type"],"updated_at"?: string,"version"?: number
                  }
                  Relationships: [
                    {
      foreignKeyName: "writing_questions_content_changed_by_fkey"
      columns: ["content_changed_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "writing_questions_created_by_fkey"
      columns: ["created_by"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "writing_questions_media_id_fkey"
      columns: ["media_id"]
isOneToOne: false
      referencedRelation: "media"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "writing_questions_reviewer_id_fkey"
      columns: ["reviewer_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "writing_questions_source_revision_fkey"
      columns: ["source_id","source_revision"]
isOneToOne: false
      referencedRelation: "question_source_revisions"
      referencedColumns: ["source_id","revision"]
    }
                  ]
                }
          }
          Views: {
            "accounts": {
                  Row: {
                    "account_id": string | null,"created_at": string | null,"id": string | null,"last_sign_in_at": string | null,"provider_id": string | null,"updated_at": string | null,"user_id": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                },"legacy_ledger": {
                  Row: {
                    "created_at": string,"field": string | null,"id": number,"kind": string,"legacy_id": string,"old": Json | null,"outcome": string,"person_id": string | null,"reason": string,"run_id": string,"source_table": string,"target_id": string | null,"target_table": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "legacy_ids_run_id_fkey"
      columns: ["run_id"]
isOneToOne: false
      referencedRelation: "legacy_runs"
      referencedColumns: ["id"]
    },{
      foreignKeyName: "legacy_ledger_person_id_fkey"
      columns: ["person_id"]
isOneToOne: false
      referencedRelation: "users"
      referencedColumns: ["id"]
    }
                  ]
                },"legacy_runs": {
                  Row: {
                    "absent": (string)[] | null,"finished_at": string | null,"id": string,"left_out": Json | null,"problems": (string)[] | null,"remarks": (string)[] | null,"source_state": string,"started_at": string,"unknown": (string)[] | null
                  }
                  ComputedFields: never
                  Insert: {
                           "absent"?: never,"finished_at"?: string | null,"id"?: string | null,"left_out"?: never,"problems"?: never,"remarks"?: never,"source_state"?: string | null,"started_at"?: string | null,"unknown"?: never
                         }
                        Update: {
                           "absent"?: never,"finished_at"?: string | null,"id"?: string | null,"left_out"?: never,"problems"?: never,"remarks"?: never,"source_state"?: string | null,"started_at"?: string | null,"unknown"?: never
                         }
                        Relationships: [
                    
                  ]
                },"pte_test_items": {
                  Row: {
                    "answer_key": Json | null,"bank_question_id": string | null,"difficulty": Database["public"]['Enums']["difficulty_level"] | null,"id": string,"is_active": boolean | null,"is_archived": boolean | null,"is_linked": boolean | null,"media_seconds": number | null,"order_index": number,"points": number,"question_data": Json | null,"question_type": string,"section": string,"test_id": string | null,"title": string | null,"version": number
                  }
                  ComputedFields: never
                  Relationships: [
                    {
      foreignKeyName: "pte_questions_test_id_fkey"
      columns: ["test_id"]
isOneToOne: false
      referencedRelation: "pte_tests"
      referencedColumns: ["id"]
    }
                  ]
                },"sessions": {
                  Row: {
                    "aal": string | null,"created_at": string | null,"expires_at": string | null,"id": string | null,"ip_address": unknown,"refreshed_at": string | null,"updated_at": string | null,"user_agent": string | null,"user_id": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                },"verifications": {
                  Row: {
                    "created_at": string | null,"id": string | null,"identifier": string | null,"kind": string | null,"user_id": string | null
                  }
                  ComputedFields: never
                  Relationships: [
                    
                  ]
                }
          }
          Functions: {
            "access_verdict":
{ Args: { "learner_id": string,"lesson_id": string }; Returns: Json
                           },
"account_merge_rows":
{ Args: { "merge_id": string }; Returns: {
              "row_key": string,"state": string,"table_name": string
            }[]
                           },
"act_on_subscription":
{ Args: { "action": string,"args": Json,"idempotency_key": string,"reason": string,"user_id": string }; Returns: Json
                           },
"act_on_subscriptions":
{ Args: { "action": string,"args": Json,"batch_id": string,"reason": string,"user_ids": (string)[] }; Returns: Json
                           },
"add_organization_members":
{ Args: { "organization_id": string,"reason": string,"user_ids": (string)[] }; Returns: Json
                           },
"add_team_members":
{ Args: { "reason": string,"role": string,"team_id": string,"user_ids": (string)[] }; Returns: Json
                           },
"appeal_decision":
{ Args: { "decision_id": string,"message": string }; Returns: string
                           },
"apply_source_updates":
{ Args: { "items": Json,"revision": number,"source_id": string }; Returns: Json
                           },
"approve_erasure":
{ Args: { "request_id": string }; Returns: {
              "approved_at": string | null,
"approved_by": string | null,
"attempts": number,
"created_at": string,
"error": string | null,
"file_expires_at": string | null,
"file_path": string | null,
"finished_at": string | null,
"id": string,
"kind": string,
"manifest": Json | null,
"reason": string,
"requested_by": string | null,
"retry_at": string | null,
"started_at": string | null,
"state": string,
"step": string | null,
"steps": number,
"steps_done": number,
"updated_at": string,
"user_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "data_requests"
        isOneToOne: true
        isSetofReturn: false
      } },
"approve_review":
{ Args: { "comment"?: string,"record_id": string,"resource": string,"version": number }; Returns: Json
                           },
"bank_counts":
{ Args: Record<PropertyKey, never>; Returns: {
              "difficulty": Database["public"]['Enums']["difficulty_level"],"module": string,"n": number,"tier": string,"type": string
            }[]
                           },
"batch_detail":
{ Args: { "batch_id": string,"page"?: number,"per_page"?: number }; Returns: Json
                           },
"begin_stripe_action":
{ Args: { "action": string,"args": Json,"batch_id"?: string,"idempotency_key": string,"reason": string,"user_id": string }; Returns: Json
                           },
"begin_stripe_undo":
{ Args: { "action_id": string,"idempotency_key": string,"reason": string }; Returns: Json
                           },
"bulk_edit_questions":
{ Args: { "batch_id"?: string,"changes": Json,"module": string,"preview"?: boolean,"reason"?: string,"selection": Json }; Returns: Json
                           },
"cancel_data_request":
{ Args: { "reason": string,"request_id": string }; Returns: {
              "approved_at": string | null,
"approved_by": string | null,
"attempts": number,
"created_at": string,
"error": string | null,
"file_expires_at": string | null,
"file_path": string | null,
"finished_at": string | null,
"id": string,
"kind": string,
"manifest": Json | null,
"reason": string,
"requested_by": string | null,
"retry_at": string | null,
"started_at": string | null,
"state": string,
"step": string | null,
"steps": number,
"steps_done": number,
"updated_at": string,
"user_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "data_requests"
        isOneToOne: true
        isSetofReturn: false
      } },
"cancel_sync_job":
{ Args: { "job_id": string }; Returns: boolean
                           },
"case_counts":
{ Args: { "filters"?: Json }; Returns: Json
                           },
"case_detail":
{ Args: { "case_id": string }; Returns: Json
                           },
"category_counts":
{ Args: Record<PropertyKey, never>; Returns: {
              "category": number,"own": number,"own_active": number,"total": number,"total_active": number
            }[]
                           },
"claim_case":
{ Args: { "case_id": string }; Returns: Json
                           },
"claim_next_case":
{ Args: { "filters"?: Json }; Returns: Json
                           },
"community_authors":
{ Args: { "user_ids": (string)[] }; Returns: {
              "id": string,"image": string,"name": string
            }[]
                           },
"community_health":
{ Args: { "days"?: number }; Returns: Json
                           },
"community_moderators":
{ Args: Record<PropertyKey, never>; Returns: {
              "id": string,"name": string
            }[]
                           },
"content_staff":
{ Args: Record<PropertyKey, never>; Returns: {
              "id": string,"may_review": boolean,"name": string
            }[]
                           },
"copy_test_question":
{ Args: { "question_id": string,"version": number }; Returns: {
              "answer_key": Json | null,
"archived_at": string | null,
"bank_question_id": string | null,
"created_at": string,
"difficulty": Database["public"]['Enums']["difficulty_level"],
"external_id": string | null,
"id": string,
"listening_question_id": string | null,
"order_index": number,
"points": number,
"question": string,
"question_data": Json | null,
"question_type": string,
"reading_question_id": string | null,
"search": unknown,
"section": string,
"source": string,
"speaking_question_id": string | null,
"tags": (string)[],
"test_id": string | null,
"updated_at": string,
"version": number,
"writing_question_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "pte_questions"
        isOneToOne: true
        isSetofReturn: false
      } },
"create_derived_questions":
{ Args: { "items": Json,"origin"?: Json,"source": Json }; Returns: Json
                           },
"create_preview_link":
{ Args: { "days": number,"record_id": string,"resource": string }; Returns: Json
                           },
"decide_appeal":
{ Args: { "answer": string,"case_id": string,"idempotency_key": string,"outcome": string }; Returns: Json
                           },
"decide_case":
{ Args: { "action": string,"case_id": string,"idempotency_key": string,"message"?: string,"reason": string,"until"?: string }; Returns: Json
                           },
"decide_sync_suggestions":
{ Args: { "accept": boolean,"ids": (string)[] }; Returns: Json
                           },
"end_learner_view":
{ Args: { "learner_view_id": string }; Returns: {
              "ended_at": string | null,
"ends_at": string,
"id": string,
"learner_id": string,
"reason": string,
"staff_id": string | null,
"started_at": string
            }
                          SetofOptions: {
        from: "*"
        to: "learner_views"
        isOneToOne: true
        isSetofReturn: false
      } },
"grant_lesson_access":
{ Args: { "ends_at": string,"learner_id": string,"lesson_id": string,"reason": string }; Returns: {
              "created_at": string,
"ends_at": string,
"granted_by": string | null,
"id": string,
"lesson_id": string | null,
"reason": string,
"revoked_at": string | null,
"revoked_by": string | null,
"user_id": string
            }
                          SetofOptions: {
        from: "*"
        to: "lesson_access_overrides"
        isOneToOne: true
        isSetofReturn: false
      } },
"hand_over_case":
{ Args: { "case_id": string,"colleague": string,"note"?: string }; Returns: Json
                           },
"import_changes":
{ Args: { "batch_id": string,"file_name"?: string,"reason": string,"rows": Json,"table_name": string }; Returns: Json
                           },
"issue_organization_api_key":
{ Args: { "organization_id": string }; Returns: string
                           },
"learner_ai_usage":
{ Args: { "learner_id": string,"since"?: string }; Returns: {
              "cost": number,"day": string,"requests": number,"tokens": number,"usage_type": Database["public"]['Enums']["ai_usage_type"]
            }[]
                           },
"learner_attempts":
{ Args: { "before"?: string,"before_id"?: string,"learner_id": string,"limit"?: number }; Returns: {
              "created_at": string,"id": string,"module": string,"question_id": string,"response": string,"score": number,"scores": Json,"title": string,"type": string
            }[]
                           },
"learner_head":
{ Args: { "learner_id": string }; Returns: Json
                           },
"learner_practice":
{ Args: { "learner_id": string,"since"?: string }; Returns: {
              "attempts": number,"average": number,"module": string,"week": string
            }[]
                           },
"learner_timeline":
{ Args: { "before"?: number,"learner_id": string,"limit"?: number }; Returns: {
              "action": string,"actor_name": string,"actor_role": string,"at": string,"columns": (string)[],"id": number,"reason": string,"record_id": string,"table_name": string
            }[]
                           },
"learner_view":
{ Args: { "learner_view_id": string }; Returns: Json
                           },
"learner_view_items":
{ Args: { "learner_view_id": string,"lesson_id": string }; Returns: {
              "difficulty": Database["public"]['Enums']["difficulty_level"],"media": Json,"module": string,"options": Json,"position": number,"prompt_text": string,"question_id": string,"title": string,"type": string
            }[]
                           },
"legacy_ledger_reasons":
{ Args: Record<PropertyKey, never>; Returns: {
              "field": string,"kind": string,"lines": number,"reason": string,"source_table": string
            }[]
                           },
"legacy_run_tables":
{ Args: { "run_id": string }; Returns: {
              "already": number,"changed_at_source": number,"imported": number,"merged": number,"read": number,"set_aside": number,"source_table": string
            }[]
                           },
"lesson_access":
{ Args: { "is_free"?: boolean,"lesson_id"?: string,"required_tier"?: Database["public"]['Enums']["membership_tier"],"status"?: Database["public"]['Enums']["lesson_status"] }; Returns: {
              "audience": string,"opens": boolean,"opens_once_published": boolean,"reason": string,"reason_once_published": string
            }[]
                           },
"lesson_items":
{ Args: { "lesson_id": string }; Returns: {
              "difficulty": Database["public"]['Enums']["difficulty_level"],"media": Json,"module": string,"options": Json,"position": number,"prompt_text": string,"question_id": string,"title": string,"type": string
            }[]
                           },
"lesson_preview":
{ Args: { "audience": string,"lesson_id": string }; Returns: {
              "difficulty": Database["public"]['Enums']["difficulty_level"],"media": Json,"module": string,"options": Json,"position": number,"prompt_text": string,"question_id": string,"title": string,"type": string
            }[]
                           },
"lift_penalty":
{ Args: { "penalty_id": string,"reason": string }; Returns: Json
                           },
"list_batches":
{ Args: { "before"?: string,"limit"?: number }; Returns: Json[]
                           },
"list_cases":
{ Args: { "after"?: Json,"filters"?: Json,"limit"?: number }; Returns: Json
                           },
"list_comments":
{ Args: { "author"?: string,"created_from"?: string,"created_to"?: string,"descending"?: boolean,"forums"?: (string)[],"page"?: number,"per_page"?: number,"post"?: string,"query"?: string,"sort"?: string,"statuses"?: (string)[] }; Returns: Json
                           },
"list_learners":
{ Args: { "archived"?: boolean,"created_from"?: string,"created_to"?: string,"descending"?: boolean,"page"?: number,"per_page"?: number,"query"?: string,"roles"?: (string)[],"sort"?: string,"statuses"?: (Database["public"]['Enums']["membership_status"])[],"tiers"?: (Database["public"]['Enums']["membership_tier"])[] }; Returns: Json
                           },
"list_media":
{ Args: { "descending"?: boolean,"duration_from"?: number,"duration_to"?: number,"filters"?: Json,"page"?: number,"per_page"?: number,"query"?: string,"rules"?: Json,"sort"?: string }; Returns: Json
                           },
"list_members":
{ Args: { "organization_id"?: string,"page"?: number,"per_page"?: number,"query"?: string,"team_id"?: string }; Returns: Json
                           },
"list_posts":
{ Args: { "author"?: string,"created_from"?: string,"created_to"?: string,"descending"?: boolean,"forums"?: (string)[],"locked"?: boolean,"merged"?: boolean,"page"?: number,"per_page"?: number,"pinned"?: boolean,"query"?: string,"sort"?: string,"statuses"?: (string)[] }; Returns: Json
                           },
"list_questions":
{ Args: { "active"?: boolean,"archived"?: boolean,"assigned_to_me"?: boolean,"bank": string,"descending"?: boolean,"difficulties"?: (string)[],"page"?: number,"per_page"?: number,"query"?: string,"review_statuses"?: (string)[],"sort"?: string,"tags"?: (string)[],"types"?: (string)[],"updated_from"?: string,"updated_to"?: string }; Returns: Json
                           },
"list_staff":
{ Args: Record<PropertyKey, never>; Returns: {
              "email": string,"invited_at": string,"last_sign_in_at": string,"name": string,"roles": (Database["public"]['Enums']["staff_role"])[],"since": string,"state": string,"user_id": string
            }[]
                           },
"log_learner_mail":
{ Args: { "kind": string,"learner_id": string }; Returns: string
                           },
"mark_missing_sync_questions":
{ Args: { "job_id": string,"reason": string }; Returns: number
                           },
"media_reconciliation":
{ Args: { "at_most"?: number }; Returns: Json
                           },
"media_usage":
{ Args: { "media_id": string }; Returns: {
              "id": string,"is_active": boolean,"kind": string,"title": string,"type": string
            }[]
                           },
"merge_accounts":
{ Args: { "kept_id": string,"merged_id": string,"reason": string }; Returns: Json
                           },
"merge_media":
{ Args: { "copies": (string)[],"dry_run"?: boolean,"keep": string }; Returns: Json
                           },
"merge_posts":
{ Args: { "batch_id": string,"reason": string,"source_ids": (string)[],"target_id": string }; Returns: Json
                           },
"merge_tags":
{ Args: { "source_ids": (string)[],"target_id": string }; Returns: Json
                           },
"missing_sync_questions":
{ Args: { "source_id": string }; Returns: Json
                           },
"moderate_comments":
{ Args: { "action": string,"batch_id": string,"ids": (string)[],"reason": string }; Returns: Json
                           },
"moderate_posts":
{ Args: { "action": string,"batch_id": string,"forum_id"?: string,"ids": (string)[],"reason": string }; Returns: Json
                           },
"move_category":
{ Args: { "category": number,"new_parent": number,"position": number,"version": number }; Returns: {
              "code": string,
"color": string | null,
"created_at": string,
"description": string | null,
"first_question_id": number | null,
"icon": string | null,
"id": number,
"module": string | null,
"order_index": number,
"parent": number | null,
"practice_count": number,
"question_count": number,
"question_type": string | null,
"scoring_type": string | null,
"short_name": string | null,
"title": string,
"updated_at": string,
"version": number,
"video_link": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "pte_categories"
        isOneToOne: true
        isSetofReturn: false
      } },
"my_community_standing":
{ Args: Record<PropertyKey, never>; Returns: Json
                           },
"my_permissions":
{ Args: Record<PropertyKey, never>; Returns: Database["public"]['Enums']["app_permission"][]
                           },
"my_reviews":
{ Args: Record<PropertyKey, never>; Returns: {
              "id": string,"resource": string,"title": string,"type": string,"updated_at": string
            }[]
                           },
"note_post_view":
{ Args: { "post_id": string }; Returns: undefined
                           },
"open_data_export":
{ Args: { "request_id": string }; Returns: string
                           },
"open_preview_link":
{ Args: { "token": string }; Returns: Json
                           },
"order_forum_categories":
{ Args: { "ids": (string)[] }; Returns: number
                           },
"order_forums":
{ Args: { "ids": (string)[] }; Returns: number
                           },
"plan_stripe_action":
{ Args: { "action": string,"args": Json,"user_id": string }; Returns: Json
                           },
"plan_stripe_undo":
{ Args: { "action_id": string }; Returns: Json
                           },
"post_thread":
{ Args: { "limit"?: number,"marked"?: string,"post_id": string }; Returns: Json
                           },
"preview_account_merge":
{ Args: { "kept_id": string,"merged_id": string }; Returns: Json
                           },
"preview_erasure":
{ Args: { "learner_id": string }; Returns: Json
                           },
"preview_subscription_action":
{ Args: { "action": string,"args"?: Json,"user_id": string }; Returns: Json
                           },
"preview_subscription_actions":
{ Args: { "action": string,"args"?: Json,"user_ids": (string)[] }; Returns: Json
                           },
"preview_subscription_batch_undo":
{ Args: { "batch_id": string }; Returns: Json
                           },
"preview_subscription_undo":
{ Args: { "action_id": string }; Returns: Json
                           },
"question_facets":
{ Args: { "bank": string }; Returns: {
              "difficulty": Database["public"]['Enums']["difficulty_level"],"is_active": boolean,"n": number,"type": string
            }[]
                           },
"question_usage":
{ Args: { "module": string,"question_ids": (string)[] }; Returns: {
              "answers": number,"is_active": boolean,"is_archived": boolean,"lessons": Json,"media_seconds": number,"question_id": string,"tests": Json,"title": string
            }[]
                           },
"read_stripe_customer":
{ Args: { "user_id": string }; Returns: Json
                           },
"read_sync_job":
{ Args: { "job_id": string }; Returns: Json
                           },
"record_history":
{ Args: { "before"?: number,"limit"?: number,"record_id": string,"table_name": string }; Returns: {
              "action": string,"actor_id": string,"actor_name": string,"actor_role": string,"at": string,"batch_id": string,"id": number,"new": Json,"old": Json,"reason": string
            }[]
                           },
"record_question_check":
{ Args: { "checked_by"?: string,"module": string,"profile_version": string,"question": Json,"warnings"?: Json }; Returns: string
                           },
"record_question_checks":
{ Args: { "checked_by"?: string,"checks": Json,"module": string,"profile_version": string }; Returns: undefined
                           },
"release_case":
{ Args: { "case_id": string }; Returns: Json
                           },
"release_objects":
{ Args: { "bucket": string,"paths": (string)[] }; Returns: {
              "outcome": string,"path": string
            }[]
                           },
"remove_organization_members":
{ Args: { "organization_id": string,"reason": string,"user_ids": (string)[] }; Returns: Json
                           },
"remove_team_members":
{ Args: { "reason": string,"team_id": string,"user_ids": (string)[] }; Returns: Json
                           },
"rename_tag":
{ Args: { "new_name": string,"tag_id": string,"version": number }; Returns: Json
                           },
"replace_media_file":
{ Args: { "file": Json,"media_id": string }; Returns: Json
                           },
"replay_stripe_event":
{ Args: { "event_id": string }; Returns: boolean
                           },
"replay_stripe_events":
{ Args: { "event_ids": (string)[] }; Returns: {
              "event_id": string,"problem": string
            }[]
                           },
"request_data_export":
{ Args: { "learner_id": string,"reason": string }; Returns: {
              "approved_at": string | null,
"approved_by": string | null,
"attempts": number,
"created_at": string,
"error": string | null,
"file_expires_at": string | null,
"file_path": string | null,
"finished_at": string | null,
"id": string,
"kind": string,
"manifest": Json | null,
"reason": string,
"requested_by": string | null,
"retry_at": string | null,
"started_at": string | null,
"state": string,
"step": string | null,
"steps": number,
"steps_done": number,
"updated_at": string,
"user_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "data_requests"
        isOneToOne: true
        isSetofReturn: false
      } },
"request_erasure":
{ Args: { "email": string,"learner_id": string,"reason": string }; Returns: {
              "approved_at": string | null,
"approved_by": string | null,
"attempts": number,
"created_at": string,
"error": string | null,
"file_expires_at": string | null,
"file_path": string | null,
"finished_at": string | null,
"id": string,
"kind": string,
"manifest": Json | null,
"reason": string,
"requested_by": string | null,
"retry_at": string | null,
"started_at": string | null,
"state": string,
"step": string | null,
"steps": number,
"steps_done": number,
"updated_at": string,
"user_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "data_requests"
        isOneToOne: true
        isSetofReturn: false
      } },
"request_review":
{ Args: { "comment"?: string,"record_id": string,"resource": string,"reviewer_id": string,"version": number }; Returns: Json
                           },
"resume_sync_job":
{ Args: { "job_id": string }; Returns: boolean
                           },
"retry_data_request":
{ Args: { "request_id": string }; Returns: {
              "approved_at": string | null,
"approved_by": string | null,
"attempts": number,
"created_at": string,
"error": string | null,
"file_expires_at": string | null,
"file_path": string | null,
"finished_at": string | null,
"id": string,
"kind": string,
"manifest": Json | null,
"reason": string,
"requested_by": string | null,
"retry_at": string | null,
"started_at": string | null,
"state": string,
"step": string | null,
"steps": number,
"steps_done": number,
"updated_at": string,
"user_id": string | null
            }
                          SetofOptions: {
        from: "*"
        to: "data_requests"
        isOneToOne: true
        isSetofReturn: false
      } },
"revoke_lesson_access":
{ Args: { "override_id": string,"reason": string }; Returns: {
              "created_at": string,
"ends_at": string,
"granted_by": string | null,
"id": string,
"lesson_id": string | null,
"reason": string,
"revoked_at": string | null,
"revoked_by": string | null,
"user_id": string
            }
                          SetofOptions: {
        from: "*"
        to: "lesson_access_overrides"
        isOneToOne: true
        isSetofReturn: false
      } },
"revoke_preview_link":
{ Args: { "link_id": string }; Returns: {
              "created_at": string,
"created_by": string | null,
"expires_at": string,
"id": string,
"last_opened_at": string | null,
"opens": number,
"record_id": string,
"resource": string,
"revoked_at": string | null,
"token_hash": string
            }
                          SetofOptions: {
        from: "*"
        to: "preview_links"
        isOneToOne: true
        isSetofReturn: false
      } },
"save_lesson":
{ Args: { "lesson": Json,"question_ids"?: (string)[] }; Returns: {
              "content_changed_by": string | null,
"created_at": string,
"created_by": string | null,
"description": string | null,
"difficulty": Database["public"]['Enums']["difficulty_level"],
"estimated_minutes": number,
"id": string,
"is_free": boolean,
"lesson_number": number,
"module": string,
"order_index": number,
"publish_at": string | null,
"published_at": string | null,
"question_count": number,
"question_type": string,
"required_tier": Database["public"]['Enums']["membership_tier"],
"review_status": Database["public"]['Enums']["review_status"],
"reviewer_id": string | null,
"search": unknown,
"slug": string,
"status": Database["public"]['Enums']["lesson_status"],
"tags": (string)[],
"thumbnail_media_id": string | null,
"thumbnail_url": string | null,
"title": string,
"updated_at": string,
"version": number
            }
                          SetofOptions: {
        from: "*"
        to: "practice_lessons"
        isOneToOne: true
        isSetofReturn: false
      } },
"save_pte_test":
{ Args: { "questions"?: Json,"test": Json }; Returns: {
              "archived_at": string | null,
"created_at": string,
"description": string | null,
"duration": number | null,
"exam": string,
"id": string,
"is_premium": boolean,
"section": string | null,
"test_type": string,
"title": string,
"updated_at": string,
"version": number
            }
                          SetofOptions: {
        from: "*"
        to: "pte_tests"
        isOneToOne: true
        isSetofReturn: false
      } },
"schedule_publication":
{ Args: { "publish_at": string,"record_id": string,"resource": string,"version": number }; Returns: Json
                           },
"search_console":
{ Args: { "kinds"?: (string)[],"limit"?: number,"query": string }; Returns: {
              "excerpt": string,"id": string,"kind": string,"rank": number,"title": string
            }[]
                           },
"send_back_review":
{ Args: { "comment": string,"record_id": string,"resource": string,"version": number }; Returns: Json
                           },
"set_media_archived":
{ Args: { "archived": boolean,"ids": (string)[] }; Returns: {
              "id": string,"problem": string,"title": string
            }[]
                           },
"set_staff_roles":
{ Args: { "expected": (Database["public"]['Enums']["staff_role"])[],"reason": string,"roles": (Database["public"]['Enums']["staff_role"])[],"user_id": string }; Returns: (Database["public"]['Enums']["staff_role"])[]
                           },
"set_sync_secret":
{ Args: { "source_id": string,"value": string }; Returns: boolean
                           },
"set_team_member_role":
{ Args: { "expected": string,"reason": string,"role": string,"team_id": string,"user_id": string }; Returns: Json
                           },
"settle_subscription_review":
{ Args: { "reason": string,"user_id": string }; Returns: boolean
                           },
"sign_out_session":
{ Args: { "session_id": string }; Returns: undefined
                           },
"similar_questions":
{ Args: { "exclude_id"?: string,"limit"?: number,"module": string,"text": string,"title": string,"type": string }; Returns: Json
                           },
"source_questions":
{ Args: { "source_id": string }; Returns: Json
                           },
"start_learner_view":
{ Args: { "learner_id": string,"reason": string }; Returns: {
              "ended_at": string | null,
"ends_at": string,
"id": string,
"learner_id": string,
"reason": string,
"staff_id": string | null,
"started_at": string
            }
                          SetofOptions: {
        from: "*"
        to: "learner_views"
        isOneToOne: true
        isSetofReturn: false
      } },
"start_stripe_reconciliation":
{ Args: Record<PropertyKey, never>; Returns: string
                           },
"start_sync_job":
{ Args: { "based_on"?: string,"file_name"?: string,"file_path"?: string,"mode": string,"reason"?: string,"skip_moved"?: boolean,"source_id": string }; Returns: string
                           },
"stripe_drift_counts":
{ Args: { "reconciliation_id": string }; Returns: {
              "kind": string,"n": number,"state": string
            }[]
                           },
"stripe_inbox":
{ Args: { "days"?: number }; Returns: Json
                           },
"tag_usage":
{ Args: Record<PropertyKey, never>; Returns: {
              "id": string,"lessons": number,"questions": number,"templates": number,"test_questions": number
            }[]
                           },
"test_candidates":
{ Args: { "per_group"?: number,"seed": string }; Returns: {
              "answers": number,"difficulty": Database["public"]['Enums']["difficulty_level"],"lessons": number,"media_seconds": number,"module": string,"question_id": string,"tests": number,"title": string,"type": string
            }[]
                           },
"try_moderation_rule":
{ Args: { "kind": string,"latest"?: number,"parameters": Json }; Returns: Json
                           },
"unchecked_question_ids":
{ Args: { "module": string,"selection": Json }; Returns: string[]
                           },
"undo_account_merge":
{ Args: { "merge_id": string,"reason": string }; Returns: Json
                           },
"undo_batch":
{ Args: { "batch_id": string,"preview"?: boolean,"reason"?: string,"undo_id"?: string }; Returns: Json
                           },
"undo_decisions":
{ Args: { "decision_ids": (string)[],"idempotency_key": string,"reason": string }; Returns: Json
                           },
"undo_member_change":
{ Args: { "batch_id": string,"reason": string }; Returns: Json
                           },
"undo_subscription_action":
{ Args: { "action_id": string,"idempotency_key": string,"reason": string }; Returns: Json
                           },
"undo_subscription_batch":
{ Args: { "batch_id": string,"reason": string,"undo_id": string }; Returns: Json
                           }
          }
          Enums: {
            "ai_usage_type": "transcription"|"scoring"|"feedback"|"realtime_voice"|"text_generation"|"other","algorithm_version": "EN_V2e"|"S-ASIA_V4i","app_permission": "content.read"|"content.write"|"content.publish"|"content.delete"|"learners.read"|"learners.write"|"attempts.read"|"subscriptions.read"|"subscriptions.write"|"payments.refund"|"community.read"|"community.moderate"|"sync.read"|"sync.run"|"insight.read"|"audit.read"|"staff.read"|"staff.manage"|"plans.manage","conversation_role": "user"|"assistant"|"system","conversation_session_type": "speaking_practice"|"mock_interview"|"pronunciation_coach"|"fluency_training"|"customer_support","conversation_status": "active"|"completed"|"abandoned"|"error","difficulty_level": "Easy"|"Medium"|"Hard","lesson_status": "draft"|"published"|"archived","listening_question_type": "summarize_spoken_text"|"multiple_choice_single"|"multiple_choice_multiple"|"fill_in_blanks"|"highlight_correct_summary"|"select_missing_word"|"highlight_incorrect_words"|"write_from_dictation","media_type": "audio"|"image"|"video"|"document","membership_status": "active"|"expired"|"cancelled"|"trial","membership_tier": "free_trial"|"pro"|"premium","reading_question_type": "multiple_choice_single"|"multiple_choice_multiple"|"reorder_paragraphs"|"fill_in_blanks"|"reading_writing_fill_blanks","review_status": "draft"|"in_review"|"approved","speaking_type": "read_aloud"|"repeat_sentence"|"describe_image"|"retell_lecture"|"answer_short_question"|"summarize_group_discussion"|"respond_to_a_situation","staff_role": "admin"|"editor"|"support"|"moderator"|"analyst","writing_question_type": "summarize_written_text"|"write_essay"
          }
          CompositeTypes: {
            [_ in never]: never
          }
        }
}

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, "public">]

export type Tables<
  DefaultSchemaTableNameOrOptions extends
    | keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
        DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"] &
      DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Views"])[TableName] extends {
      Row: infer R
    }
    ? R
    : never
  : DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema["Tables"] & DefaultSchema["Views"])
  ? (DefaultSchema["Tables"] & DefaultSchema["Views"])[DefaultSchemaTableNameOrOptions] extends {
      Row: infer R
    }
    ? R
    : never
  : never

export type TablesInsert<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Insert: infer I
    }
    ? I
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Insert: infer I
    }
    ? I
    : never
  : never

export type TablesUpdate<
  DefaultSchemaTableNameOrOptions extends
    | keyof DefaultSchema["Tables"]
    | { schema: keyof DatabaseWithoutInternals },
  TableName extends DefaultSchemaTableNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"]
    : never = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions["schema"]]["Tables"][TableName] extends {
      Update: infer U
    }
    ? U
    : never
  : DefaultSchemaTableNameOrOptions extends keyof DefaultSchema["Tables"]
  ? DefaultSchema["Tables"][DefaultSchemaTableNameOrOptions] extends {
      Update: infer U
    }
    ? U
    : never
  : never

export type Enums<
  DefaultSchemaEnumNameOrOptions extends
    | keyof DefaultSchema["Enums"]
    | { schema: keyof DatabaseWithoutInternals },
  EnumName extends DefaultSchemaEnumNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"]
    : never = never
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions["schema"]]["Enums"][EnumName]
  : DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema["Enums"]
  ? DefaultSchema["Enums"][DefaultSchemaEnumNameOrOptions]
  : never

export type CompositeTypes<
  PublicCompositeTypeNameOrOptions extends
    | keyof DefaultSchema["CompositeTypes"]
    | { schema: keyof DatabaseWithoutInternals },
  CompositeTypeName extends PublicCompositeTypeNameOrOptions extends {
    schema: keyof DatabaseWithoutInternals
  }
    ? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"]
    : never = never
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
  ? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions["schema"]]["CompositeTypes"][CompositeTypeName]
  : PublicCompositeTypeNameOrOptions extends keyof DefaultSchema["CompositeTypes"]
  ? DefaultSchema["CompositeTypes"][PublicCompositeTypeNameOrOptions]
  : never

export const Constants = {
  "public": {
          Enums: {
            "ai_usage_type": ["transcription", "scoring", "feedback", "realtime_voice", "text_generation", "other"],"algorithm_version": ["EN_V2e", "S-ASIA_V4i"],"app_permission": ["content.read", "content.write", "content.publish", "content.delete", "learners.read", "learners.write", "attempts.read", "subscriptions.read", "subscriptions.write", "payments.refund", "community.read", "community.moderate", "sync.read", "sync.run", "insight.read", "audit.read", "staff.read", "staff.manage", "plans.manage"],"conversation_role": ["user", "assistant", "system"],"conversation_session_type": ["speaking_practice", "mock_interview", "pronunciation_coach", "fluency_training", "customer_support"],"conversation_status": ["active", "completed", "abandoned", "error"],"difficulty_level": ["Easy", "Medium", "Hard"],"lesson_status": ["draft", "published", "archived"],"listening_question_type": ["summarize_spoken_text", "multiple_choice_single", "multiple_choice_multiple", "fill_in_blanks", "highlight_correct_summary", "select_missing_word", "highlight_incorrect_words", "write_from_dictation"],"media_type": ["audio", "image", "video", "document"],"membership_status": ["active", "expired", "cancelled", "trial"],"membership_tier": ["free_trial", "pro", "premium"],"reading_question_type": ["multiple_choice_single", "multiple_choice_multiple", "reorder_paragraphs", "fill_in_blanks", "reading_writing_fill_blanks"],"review_status": ["draft", "in_review", "approved"],"speaking_type": ["read_aloud", "repeat_sentence", "describe_image", "retell_lecture", "answer_short_question", "summarize_group_discussion", "respond_to_a_situation"],"staff_role": ["admin", "editor", "support", "moderator", "analyst"],"writing_question_type": ["summarize_written_text", "write_essay"]
          }
        }
} as const
