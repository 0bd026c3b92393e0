/* Declares what the .def tables name, so that a row and its function cannot disagree. With tables.c
   the only file that includes them. */
#ifndef HANDLERS_TABLES_H
#define HANDLERS_TABLES_H

#include "fcgi/jobs.h"
#include "fcgi/paper.h"
#include "fcgi/serve.h"
#include "fcgi/texts.h"

#define ROUTE(method, place, path, gate, form, handle, view) handler handle;
#include "handlers/routes.def"
#undef ROUTE

#define SNAPSHOT(name, load) snapshot_loader load;
#include "handlers/snapshots.def"
#undef SNAPSHOT

#define JOB(name, run, every_s) job_run run;
#include "handlers/jobs.def"
#undef JOB

#define FRAME(add) frame_part add;
#include "handlers/frames.def"
#undef FRAME

#define TEXTS(name, ending, take) texts_taker take;
#include "handlers/texts.def"
#undef TEXTS

#define PAPER(name, next, keep)                                                                    \
    paper_next next;                                                                               \
    paper_keep keep;
#include "handlers/papers.def"
#undef PAPER

extern const struct form secret_list_form, secret_give_form, secret_one_form, secret_case_form,
    secret_ask_form, secret_reveal_form;
extern const struct form challenge_begin_form, challenge_new_form, challenge_form,
    challenge_case_form, challenge_reject_form;
extern const struct form reminder_letter_form, reminder_send_form;
extern const struct form move_ask_form, move_choose_form, move_list_form, move_form, move_line_form,
    move_plan_form, move_step_form;
extern const struct form subject_search_form;
extern const struct form guide_form, announcement_form, centre_form, choose_form, about_form;
extern const struct form visit_list_form, visit_ask_form, visit_new_form, visit_form,
    visit_propose_form, visit_desk_form, visit_desk_propose_form;
extern const struct form device_list_form, device_form, device_choose_form, device_change_form,
    device_group_form;
extern const struct form account_form, audit_log_form, audit_desk_form;
extern const struct form desk_search_form, desk_customer_form, desk_enrol_form, desk_act_form,
    desk_bare_form;
extern const struct form sign_back_form, sign_bare_form, sign_in_form, sign_confirm_form,
    sign_factor_form, sign_password_form, sign_session_form, sign_mail_form, sign_link_form,
    sign_reset_form, sign_agree_form;
extern const struct form registration_form, registration_again_form, registration_link_form,
    registration_invitation_form;
extern const struct form mail_again_form, demo_mail_form;
extern const struct form person_profile_form, person_wishes_form, person_bare_form,
    person_export_form;
extern const struct form member_list_form, member_form, member_role_form, member_assign_form,
    member_unassign_form, member_plain_form, member_switch_form, invitation_form, cover_form,
    cover_member_form, cover_end_form, cover_end_member_form;
extern const struct form contract_form, contract_letter_form, invoice_list_form, invoice_form,
    invoice_sample_form;
extern const struct form order_list_form, order_form, order_refuse_form, order_rule_form,
    order_new_form, order_send_form, order_desk_form, order_parcel_form, order_move_form,
    order_export_form, order_state_form;
extern const struct form stock_list_form, stock_count_form, stock_return_form, stock_cancel_form,
    stock_desk_form, stock_move_form;
extern const struct form feed_list_form, feed_show_form, feed_send_form;
extern const struct form attachment_one_form, attachment_case_form;
extern const struct form report_form;
extern const struct form survey_case_form, survey_say_form, survey_portal_form, survey_results_form;
extern const struct form upload_send_form, upload_show_form, upload_decide_form, upload_file_form;

extern const struct form ticket_list_form, ticket_start_form, ticket_new_form, ticket_send_form,
    ticket_one_form, ticket_reply_form, ticket_close_form, ticket_share_form;
extern const struct form token_list_form, token_make_form, token_end_form, token_desk_end_form;
extern const struct form reading_form, reading_one_form, reading_history_form, reading_due_form,
    reading_rows_form, reading_desk_form, reading_epoch_form, reading_epoch_show_form, receipt_form;
extern const struct form knowledge_list_form, knowledge_form, knowledge_vote_form, help_form,
    help_solved_form;
extern const struct form queue_list_form, queue_case_form, queue_open_form, queue_bare_form,
    queue_assign_form, queue_pass_form, queue_link_form, queue_merge_form, queue_state_form,
    queue_visit_form, queue_note_form, queue_reply_form, canned_list_form;

#endif
