-- A lead is some thirty rows of the engine's and, with its own scripts, some 370 index entries. These serve questions that this house never asks:
-- tenants (there are none), the engine's log-in, task list, reports and history clean-up (off; whoever switches it on makes those on removal_time_
-- and root_proc_inst_id_ again), and those that another index begins with. What is asked stays: by instance, by task, by business key, by
-- definition, and what foreign keys need.
set local search_path to engine, public;

drop index act_idx_exec_tenant_id;
drop index act_idx_task_create, act_idx_task_last_updated, act_idx_task_assignee, act_idx_task_owner, act_idx_task_tenant_id;
drop index act_idx_ident_lnk_user, act_idx_ident_lnk_group;
drop index act_idx_event_subscr_tenant_id;
drop index act_idx_variable_tenant_id, act_idx_variable_task_id, act_idx_batch_id;
drop index act_idx_job_handler_type, act_idx_job_tenant_id, act_idx_job_root_procinst;
drop index act_idx_ext_task_tenant_id;
drop index act_idx_bytearray_root_pi, act_idx_bytearray_rm_time;

drop index act_idx_hi_pro_inst_end, act_idx_hi_pro_inst_tenant_id, act_idx_hi_pro_inst_proc_def_key, act_idx_hi_pro_inst_proc_time,
    act_idx_hi_pro_inst_root_pi, act_idx_hi_pro_inst_rm_time, act_idx_hi_pro_rst_pro_inst_id;
drop index act_idx_hi_actinst_root_pi, act_idx_hi_act_inst_start_end, act_idx_hi_act_inst_end, act_idx_hi_act_inst_comp,
    act_idx_hi_act_inst_stats, act_idx_hi_act_inst_tenant_id, act_idx_hi_act_inst_proc_def_key, act_idx_hi_ai_pdefid_end_time,
    act_idx_hi_act_inst_rm_time;
drop index act_idx_hi_taskinst_root_pi, act_idx_hi_task_inst_tenant_id, act_idx_hi_task_inst_proc_def_key,
    act_idx_hi_taskinstid_procinst, act_idx_hi_task_inst_rm_time, act_idx_hi_task_inst_start, act_idx_hi_task_inst_end;
drop index act_idx_hi_detail_root_pi, act_idx_hi_detail_act_inst, act_idx_hi_detail_case_inst, act_idx_hi_detail_case_exec,
    act_idx_hi_detail_time, act_idx_hi_detail_name, act_idx_hi_detail_task_id, act_idx_hi_detail_tenant_id,
    act_idx_hi_detail_proc_def_key, act_idx_hi_detail_bytear, act_idx_hi_detail_rm_time, act_idx_hi_detail_task_bytear;
drop index act_idx_hi_ident_lnk_root_pi, act_idx_hi_ident_lnk_user, act_idx_hi_ident_lnk_group, act_idx_hi_ident_lnk_tenant_id,
    act_idx_hi_ident_lnk_proc_def_key, act_idx_hi_ident_link_rm_time, act_idx_hi_ident_lnk_timestamp;
drop index act_idx_hi_varinst_root_pi, act_idx_hi_procvar_proc_inst, act_idx_hi_procvar_name_type, act_idx_hi_casevar_case_inst,
    act_idx_hi_var_inst_tenant_id, act_idx_hi_var_inst_proc_def_key, act_idx_hi_varinst_bytear, act_idx_hi_varinst_rm_time,
    act_idx_hi_varinst_name, act_idx_hi_varinst_act_inst_id;
drop index act_idx_hi_job_log_root_pi, act_idx_hi_job_log_procdef, act_idx_hi_job_log_tenant_id, act_idx_hi_job_log_job_def_id,
    act_idx_hi_job_log_proc_def_key, act_idx_hi_job_log_ex_stack, act_idx_hi_job_log_rm_time, act_idx_hi_job_log_job_conf;
drop index act_hi_ext_task_log_root_pi, act_hi_ext_task_log_procdef, act_hi_ext_task_log_proc_def_key, act_hi_ext_task_log_tenant_id,
    act_idx_hi_exttasklog_errordet, act_hi_ext_task_log_rm_time;
drop index act_idx_hi_op_log_root_pi, act_idx_hi_op_log_procdef, act_idx_hi_op_log_rm_time, act_idx_hi_op_log_timestamp,
    act_idx_hi_op_log_user_id, act_idx_hi_op_log_op_type, act_idx_hi_op_log_entity_type;
