-- The tree of task categories: four sections and the 22 types, under the ids and codes that feeds use.

set app.reason = 'Sample data';

insert into public.pte_categories (id, title, code, short_name, parent, scoring_type, color, icon, description)
values
  (1, 'Speaking', 'speaking', null, null, 'ai', '#1f5f99', 'microphone', 'Seven tasks that are answered by voice.'),
  (7, 'Writing', 'writing', null, null, 'ai', '#7a4a9e', 'pencil', 'A summary in one sentence and an essay.'),
  (10, 'Reading', 'reading', null, null, 'auto', '#2e7d5b', 'book', 'Five tasks under one clock.'),
  (16, 'Listening', 'listening', null, null, 'auto', '#b3541e', 'headphones', 'Eight tasks; every recording is played once.')
on conflict do nothing;

insert into public.pte_categories (id, title, code, short_name, parent, scoring_type, color, first_question_id, description)
select c.id, c.title, c.code, c.short_name, c.parent, c.scoring_type, p.color, c.first_question_id, c.description
from (values
  (2, 'Read Aloud', 's_read_aloud', 'RA', 1, 'ai', 618, 'Read the text aloud as naturally and clearly as you can.'),
  (3, 'Repeat Sentence', 's_repeat_sentence', 'RS', 1, 'ai', 2853, 'Listen to the sentence and repeat it exactly.'),
  (4, 'Describe Image', 's_describe_image', 'DI', 1, 'ai', 3744, 'Look at the image and describe it in detail.'),
  (5, 'Retell Lecture', 's_retell_lecture', 'RL', 1, 'ai', 4386, 'Listen to the lecture and retell it in your own words.'),
  (6, 'Answer Short Question', 's_short_question', 'ASQ', 1, 'ai', 5827, 'Answer the question with one or a few words.'),
  (29, 'Respond to a Situation', 's_respond_situation_academic', 'RTS-A', 1, 'ai', 42205, 'Listen to the situation and say what you would say.'),
  (30, 'Summarize Group Discussion', 's_summarize_group_discussion', 'SGD', 1, 'ai', 42221, 'Listen to three speakers and sum up their discussion.'),
  (8, 'Summarize Written Text', 'w_summarize_text', 'SWT', 7, 'ai', 6412, 'Sum up the text in one sentence of 5 to 75 words.'),
  (9, 'Write Essay', 'w_essay', 'WE', 7, 'ai', 6673, 'Write 200 to 300 words on the question.'),
  (11, 'Reading & Writing: Fill in the Blanks', 'rw_fib', 'FIB-RW', 10, 'auto', 13210, 'Choose the best word for each gap from its list.'),
  (12, 'Multiple Choice, Choose Multiple Answers', 'r_mcq_multiple', 'MCM-R', 10, 'auto', 34129, 'Choose all answers that are right. A wrong choice costs a point.'),
  (13, 'Re-order Paragraphs', 'r_reorder_paragraphs', 'RO', 10, 'auto', 17776, 'Put the paragraphs into their original order.'),
  (14, 'Reading: Fill in the Blanks', 'r_fib', 'FIB-R', 10, 'auto', 10169, 'Drag a word into each gap. Some words remain.'),
  (15, 'Multiple Choice, Choose Single Answer', 'r_mcq_single', 'MCS-R', 10, 'auto', 15368, 'Choose the one right answer.'),
  (17, 'Summarize Spoken Text', 'l_summarize_text', 'SST', 16, 'ai', 22267, 'Sum up the lecture in 50 to 70 words.'),
  (18, 'Listening: Multiple Choice, Choose Multiple Answers', 'l_mcq_multiple', 'MCM-L', 16, 'auto', 35814, 'Choose all answers that fit what you heard.'),
  (19, 'Listening: Fill in the Blanks', 'l_fib', 'FIB-L', 16, 'auto', 20382, 'Type the missing words as you listen.'),
  (20, 'Highlight Correct Summary', 'l_highlight_correct_summary', 'HCS', 16, 'auto', 31541, 'Choose the paragraph that sums up the recording.'),
  (21, 'Listening: Multiple Choice, Choose Single Answer', 'l_mcq_single', 'MCS-L', 16, 'auto', 31578, 'Choose the one answer that fits what you heard.'),
  (22, 'Select Missing Word', 'l_select_missing_word', 'SMW', 16, 'auto', 28201, 'Choose the words that the tone replaces.'),
  (23, 'Highlight Incorrect Words', 'l_highlight_incorrect_words', 'HIW', 16, 'auto', 18493, 'Click the words that differ from the recording.'),
  (24, 'Write from Dictation', 'l_write_from_dictation', 'WFD', 16, 'auto', 24444, 'Type the sentence exactly as you hear it.')
) as c (id, title, code, short_name, parent, scoring_type, first_question_id, description)
join public.pte_categories p on p.id = c.parent
on conflict do nothing;

reset app.reason;
