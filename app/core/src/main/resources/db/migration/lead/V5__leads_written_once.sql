-- A lead is written when its transaction ends, after all that points to it.
alter table lead.duplicate_candidate alter constraint duplicate_candidate_lead_id_fkey deferrable initially deferred;
alter table lead.duplicate_candidate alter constraint duplicate_candidate_candidate_id_fkey deferrable initially deferred;
alter table lead.behaviour alter constraint behaviour_lead_id_fkey deferrable initially deferred;
