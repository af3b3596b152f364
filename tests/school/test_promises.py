"""Every promise that is made to a school has its tests, by name: whoever takes one away must say what holds instead."""

import ast
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
PROMISES: dict[str, tuple[str, ...]] = {
    "a pupil cannot read results": (
        "school/test_pupil_computer.py::test_no_bytes_on_the_computer_open_a_result",
        "school/test_pupil_computer.py::test_no_answer_stands_anywhere_in_plain",
        "school/test_sealing.py::test_a_pupils_computer_cannot_open_it",
        "school/test_sealing.py::test_what_can_be_read_without_the_key_says_nothing_of_the_pupil",
        "school/test_outbox.py::test_a_folder_that_pupils_cannot_read_keeps_a_copy_for_thirty_days",
        "school/test_keys.py::test_nothing_secret_leaves_the_private_folder",
    ),
    "what a pupil changes, deletes, repeats or reorders is noticed": (
        "school/test_sealing.py::test_every_changed_byte_is_noticed",
        "school/test_sealing.py::test_every_cut_is_unfinished",
        "school/test_collecting.py::test_one_harmed_file_is_one_sentence",
        "school/test_collecting.py::test_several_missing_are_counted_for_each_start",
        "school/test_collecting.py::test_copies_count_once_and_other_names_change_nothing",
        "school/test_collecting.py::test_a_start_out_of_order_is_noticed",
        "school/test_collecting.py::test_a_file_of_another_chain_with_a_borrowed_place_is_noticed",
        "school/test_bundles.py::test_a_changed_bundle_is_said",
    ),
    "files that are foreign or from the future are told apart": (
        "school/test_collecting.py::test_files_that_are_none_of_ours",
        "school/test_collecting.py::test_another_schools_class_of_the_same_name_is_foreign",
        "school/test_sealing.py::test_a_newer_version_is_known_by_its_first_words",
        "school/test_postgresql.py::test_what_no_column_can_hold_is_refused_and_the_rest_counts",
    ),
    "names cannot be guessed": ("school/test_sealing.py::test_names_never_meet",),
    "a hostile pack does no harm": (
        "hostile/test_packs.py::test_it_harms_nothing",
        "hostile/test_packs.py::test_there_are_enough",
        "hostile/test_fuzz.py::test_any_bytes_can_be_read",
        "hostile/test_atheris.py::test_a_short_run_finds_nothing",
    ),
    "hostile pictures and sounds do no harm": (
        "hostile/test_media.py::test_icons",
        "hostile/test_media.py::test_sounds",
        "hostile/test_media.py::test_fonts",
    ),
    "nothing that a person writes runs in a page or a spreadsheet": (
        "school/test_in_a_browser.py::test_nothing_that_a_person_writes_runs_or_loads",
        "school/test_in_a_browser.py::test_the_policy_holds_even_for_what_got_through",
        "school/test_removing.py::test_csv_is_for_excel_and_holds_no_formula",
        "school/test_removing.py::test_xlsx_has_the_same_cells",
        "school/test_codes.py::test_a_name_is_words_on_the_sheet",
    ),
    "a wrong passphrase opens nothing, and a lost key comes back from the sheet": (
        "school/test_command_line.py::test_a_wrong_passphrase_opens_nothing",
        "school/test_command_line.py::test_a_lost_key_says_what_to_do",
        "school/test_keys.py::test_a_lost_key_says_so_and_the_sheet_makes_it_again",
        "school/test_keys.py::test_one_wrong_letter_of_the_sheet_is_noticed",
    ),
    "guessing the PIN leads nowhere": (
        "school/test_pin.py::test_a_patient_child_gets_nowhere",
        "school/test_pin.py::test_starting_again_does_not_help",
    ),
    "a wrong clock loses nothing": (
        "school/test_collecting.py::test_a_clock_ten_years_off_loses_nothing",
        "school/test_collecting.py::test_a_clock_that_jumps_back_in_the_middle",
        "school/test_removing.py::test_purging_goes_by_the_day_of_collection",
        "school/test_leftovers.py::test_a_clock_that_jumps_ahead_for_a_while_costs_nothing",
    ),
    "a full disk, a share that is gone, slow or read-only, and a kill lose nothing": (
        "school/test_outbox.py::test_no_room_at_any_byte",
        "school/test_outbox.py::test_a_share_that_is_gone_comes_back",
        "school/test_outbox.py::test_a_share_that_never_answers_keeps_nobody_waiting",
        "school/test_outbox.py::test_a_read_only_share_makes_files_wait",
        "school/test_keeping.py::test_kill_9_loses_nothing_that_was_acknowledged",
        "school/test_keeping.py::test_every_cut_of_a_journal_can_be_read",
        "school/test_bundles.py::test_where_nothing_can_be_written_all_stays",
    ),
    "thirty computers at once lose nothing and nothing counts twice": (
        "school/test_writers.py::test_thirty_writers_with_random_kills",
        "school/test_class_of_thirty.py::test_the_report_says_what_the_answers_say",
    ),
    "nothing is recorded before a class is set up, nor of a guest": (
        "school/test_command_line.py::test_without_a_class_nothing_is_recorded",
        "school/test_recording.py::test_a_guest_is_never_recorded",
    ),
    "only what the page lists is stored": ("school/test_pages.py::test_the_page_lists_exactly_what_is_stored",),
    "names are on the printed sheet and nowhere else": ("school/test_command_line.py::test_the_sheet_of_codes",),
    "forgetting is for good, and results go when their time is over": (
        "school/test_removing.py::test_forgetting_is_for_good",
        "school/test_removing.py::test_nothing_of_a_forgotten_code_is_left_in_the_index",
        "school/test_bundles.py::test_forgetting_reaches_into_bundles",
        "school/test_collecting.py::test_what_was_forgotten_elsewhere_goes_here_too",
        "school/test_collecting.py::test_late_files_of_a_forgotten_code_are_deleted",
        "school/test_leftovers.py::test_they_go_after_three_days_of_play_two_weeks_apart",
        "school/test_command_line.py::test_results_whose_time_is_over_go",
        "school/test_before_and_after.py::test_the_countdown",
    ),
    "the leads' and parents' sheets point at nobody": (
        "school/test_before_and_after.py::test_the_safeguarding_sheet_points_at_nobody",
        "school/test_before_and_after.py::test_a_year_of_classes_leaves_small_ones_out_altogether",
        "school/test_class_of_thirty.py::test_every_sheet_holds_what_it_may",
    ),
    "figures are honest: first tries, no shares of a few": (
        "school/test_report.py::test_only_the_first_attempt_counts",
        "school/test_report.py::test_under_twenty_there_are_no_percentages",
        "school/test_report.py::test_fewer_than_five_have_no_figures_of_a_class",
        "school/test_before_and_after.py::test_forms_stand_apart_from_stories",
    ),
    "the report is one sheet that anybody can read": (
        "school/test_in_a_browser.py::test_pages_fit_their_paper",
        "school/test_in_a_browser.py::test_axe_finds_no_fault",
    ),
    "no network is used": ("school/test_no_network.py::test_a_whole_lesson",),
    "exports are what others can read": (
        "school/test_removing.py::test_a_maintained_library_takes_the_statements",
        "school/test_removing.py::test_the_class_alone_holds_no_code",
        "school/test_removing.py::test_one_pupil_can_be_handed_out_alone",
    ),
}
"""What is promised (the threats of the design, and what `docs/school` says), and the tests that hold it."""


@pytest.mark.parametrize("promise", PROMISES)
def test_its_tests_are_there(promise: str) -> None:
    for place in PROMISES[promise]:
        path, _, name = place.partition("::")
        tree = ast.parse((TESTS / path).read_text("utf-8"))
        names = {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
        assert name in names, place
