-- Reading questions: all five types.

set app.reason = 'Sample data';

create temporary table sample (like public.reading_questions including defaults including generated);

insert into sample
  (id, external_id, type, title, prompt_text, options, answer_key, explanation, difficulty, tags, is_active, created_by, created_at)
select
  ('5eed0003-0000-4000-8000-' || left(md5(q.code), 12))::uuid, q.code, q.type::public.reading_question_type, q.title,
  coalesce(q.prompt_text, 'The paragraphs below are in random order. Restore the original order.'),
  q.options::jsonb, q.answer_key::jsonb, q.explanation, q.difficulty::public.difficulty_level, q.tags::text[], q.is_active,
  (select u.id from public.users u where u.email = 'editor@pte.local'),
  date_trunc('day', now()) - make_interval(days => 380 - q.n::int * 9)
from (values
  (1, 'RMCS-01', 'multiple_choice_single', 'The price of free returns', $$When a shop on the internet takes goods back for free, the customer sees a service. The warehouse sees a parcel that has to be opened, inspected, cleaned and packed again, and in about half of all cases the cost of this is higher than the value of the goods. What happens then is rarely mentioned in advertisements: the article is sold by the container to a dealer, or it is destroyed. Several shops have begun to charge a small fee for returns. Their customers complained, ordered slightly less, and sent back very much less.

Why are some returned goods destroyed?$$,
   $${"choices": [{"id": "A", "text": "Because customers do not trust goods that have been opened"}, {"id": "B", "text": "Because preparing them for sale again costs more than they are worth"}, {"id": "C", "text": "Because dealers refuse to buy them by the container"}, {"id": "D", "text": "Because warehouses have no room to store them"}]}$$,
   '{"correct": ["B"]}', 'The cost of opening, inspecting, cleaning and packing is said to exceed the value of the goods.', 'Easy', '{business}', true),
  (2, 'RMCS-02', 'multiple_choice_single', 'A forest that waits', $$The cones of some pine trees do not open when they are ripe. They are sealed with resin and can hang on the branch for twenty years. Only the heat of a forest fire melts the resin, and a few hours after the flames have passed the seeds fall on to ground that is free of rivals and rich in ash. Where every small fire is put out at once, such forests grow old, and dead wood collects below them. The fire that finally comes is then so hot that it burns the cones as well.

What does the writer suggest about putting out every small fire?$$,
   $${"choices": [{"id": "A", "text": "It protects young trees from their rivals"}, {"id": "B", "text": "It makes the resin harder to melt"}, {"id": "C", "text": "It can lead to a fire that the seeds do not survive"}, {"id": "D", "text": "It is only possible where the forest is old"}]}$$,
   '{"correct": ["C"]}', 'Dead wood collects, and the later fire burns the cones as well.', 'Medium', '{nature}', true),
  (3, 'RMCS-03', 'multiple_choice_single', 'What a footnote is for', $$A footnote is usually explained as a matter of honesty: it shows whose idea is being used. For one history teacher of the last century that was the least of its purposes. He told his students that a footnote is an invitation. It says to the reader: here is the way I came, walk it yourself and see whether you arrive at the same place. A text without notes, he added, may well be true, but it asks to be believed, and belief was not what he wanted from anyone who read him.

According to the teacher, what should a footnote mainly do?$$,
   $${"choices": [{"id": "A", "text": "Allow readers to check the reasoning for themselves"}, {"id": "B", "text": "Protect the writer from being accused of copying"}, {"id": "C", "text": "Persuade readers that the text is true"}, {"id": "D", "text": "Show how many books the writer has read"}]}$$,
   '{"correct": ["A"]}', 'It is an invitation to walk the same way and see whether one arrives at the same place.', 'Hard', '{academic writing}', true),
  (4, 'RMCS-04', 'multiple_choice_single', 'Two kinds of queue', $$In a supermarket each till has a queue of its own, while at an airport one long queue feeds all the desks. Mathematically the second is better: nobody is stuck behind a slow customer, and the average wait is shorter. Yet shoppers who were asked in a trial preferred the separate queues. A single line looks longer, and it takes away the pleasure of having chosen well.

What did the trial show?$$,
   $${"choices": [{"id": "A", "text": "A single queue takes longer on average"}, {"id": "B", "text": "Shoppers disliked the arrangement that was faster"}, {"id": "C", "text": "Airports copied their system from supermarkets"}, {"id": "D", "text": "Slow customers choose the longest queue"}]}$$,
   '{"correct": ["B"]}', 'The single queue is faster on average, yet shoppers preferred the separate ones.', 'Easy', '{mathematics,psychology}', true),

  (5, 'RMCM-01', 'multiple_choice_multiple', 'Why islands have odd animals', $$On islands, large animals tend to become small and small animals large. Elephants that reached the islands of the Mediterranean shrank within a few thousand generations to the size of a pony, while mice and lizards grew. For the large species the reason seems to be food, of which there is little, and which a smaller body uses more sparingly. For the small ones it is the absence of hunters: a mouse that does not have to hide in a narrow hole can afford to grow, and a bigger mouse loses less heat. Both changes are faster than biologists used to think possible, and both leave a species badly prepared for the day on which people arrive with cats and goats.

Which of the following statements are supported by the text?$$,
   $${"choices": [{"id": "A", "text": "Scarce food favours smaller bodies in large species"}, {"id": "B", "text": "Island mice grew because they found more to eat"}, {"id": "C", "text": "Small animals can grow where nothing hunts them"}, {"id": "D", "text": "The changes took longer than biologists expected"}, {"id": "E", "text": "Island species are vulnerable to animals brought by people"}]}$$,
   '{"correct": ["A", "C", "E"]}', 'B gives a reason that the text does not give; D is the opposite of the text.', 'Medium', '{biology}', true),
  (6, 'RMCM-02', 'multiple_choice_multiple', 'The office without walls', $$The open office was designed to bring people together. When researchers gave the staff of two large firms small devices that recorded who spoke to whom, they found that, after the walls had been removed, talk between colleagues fell by about seventy per cent, while the number of messages on screens rose. People who cannot close a door, it appears, put on headphones. The firms were not sorry, since a desk in an open room costs half as much as a closed one. They did, however, begin to add small rooms for telephone calls, and after two years these were the only places in the building that had to be booked in advance.

Which of the following happened after the walls had been removed?$$,
   $${"choices": [{"id": "A", "text": "Colleagues talked to each other less"}, {"id": "B", "text": "The firms went back to closed offices"}, {"id": "C", "text": "Staff sent more written messages"}, {"id": "D", "text": "Desks became more expensive"}, {"id": "E", "text": "Small rooms were in demand"}]}$$,
   '{"correct": ["A", "C", "E"]}', 'Talk fell, messages rose, and the small rooms had to be booked.', 'Easy', '{work,design}', true),
  (7, 'RMCM-03', 'multiple_choice_multiple', 'Salt on the road', $$In cold countries salt is spread on roads, because salt water freezes at a lower temperature than pure water. The method is cheap and quick, but the salt does not disappear with the ice. It is washed into streams, where it harms insects on which fish depend, and it reaches the ground water, from which it can hardly be removed. It also eats into bridges, so that the saving on the road is partly lost on repairs. Some towns have tried the juice that remains when sugar is made from beet. Mixed with salt it clings to the surface, and a third of the salt is enough. It has a smell that residents describe as coffee, and deer, which used to be attracted by the salt, seem to like the mixture even better.

Which disadvantages of salt does the text mention?$$,
   $${"choices": [{"id": "A", "text": "It damages bridges"}, {"id": "B", "text": "It is expensive to buy"}, {"id": "C", "text": "It harms insects in streams"}, {"id": "D", "text": "It has an unpleasant smell"}, {"id": "E", "text": "It stays in the ground water"}]}$$,
   '{"correct": ["A", "C", "E"]}', 'Salt is called cheap, and the smell belongs to the beet mixture.', 'Medium', '{environment,chemistry}', true),
  (8, 'RMCM-04', 'multiple_choice_multiple', 'Maps that lie', $$Every flat map of the world is wrong, since the surface of a ball cannot be spread out without stretching it somewhere. A map maker can keep the angles or the areas, but not both. The map that hung in most classrooms keeps the angles. For a sailor it was a gift, because a course of constant direction appears on it as a straight line. For a pupil it was misleading: Greenland looks as large as Africa, although Africa is fourteen times its size. Maps that keep the areas were offered as a remedy and met with resistance, for they stretch the continents into shapes that look like washing on a line. Today most atlases choose a compromise that is wrong in every respect, but nowhere very wrong.

Which of the following does the writer say?$$,
   $${"choices": [{"id": "A", "text": "No flat map can keep both angles and areas"}, {"id": "B", "text": "The map in classrooms was useful for sailors"}, {"id": "C", "text": "Maps that keep areas show correct shapes"}, {"id": "D", "text": "Most atlases accept several small errors"}, {"id": "E", "text": "Greenland is one quarter of the size of Africa"}]}$$,
   '{"correct": ["A", "B", "D"]}', 'Equal-area maps distort shapes, and Africa is fourteen times as large.', 'Hard', '{geography}', true),

  (9, 'RO-01', 'reorder_paragraphs', 'The first weather forecast', null,
   $${"paragraphs": [{"id": "A", "text": "He persuaded the government to let him collect reports from harbours by telegraph, which could cross the country faster than any storm."}, {"id": "B", "text": "In 1859 a ship sank off the coast of Wales in a storm that had been seen a day earlier further south."}, {"id": "C", "text": "From these reports he drew a map each morning, and on the first of August 1861 a newspaper printed what he expected for the next two days."}, {"id": "D", "text": "Among those who were shaken by the loss was Robert FitzRoy, a former captain who now worked with statistics."}]}$$,
   '{"order": ["B", "D", "A", "C"]}', 'The loss comes first, then the man, his reports, and the forecast made from them.', 'Medium', '{history,weather}', true),
  (10, 'RO-02', 'reorder_paragraphs', 'Why bread rises', null,
   $${"paragraphs": [{"id": "A", "text": "The gas cannot escape, because the proteins of the flour have formed an elastic net."}, {"id": "B", "text": "Yeast feeds on the sugar in the dough."}, {"id": "C", "text": "As more and more bubbles are caught in this net, the dough grows to twice its size."}, {"id": "D", "text": "While it does so, it gives off carbon dioxide."}]}$$,
   '{"order": ["B", "D", "A", "C"]}', '"While it does so" follows the feeding; "the gas" follows carbon dioxide; "this net" follows the net.', 'Easy', '{food,chemistry}', true),
  (11, 'RO-03', 'reorder_paragraphs', 'A library of seeds', null,
   $${"paragraphs": [{"id": "A", "text": "Countries send copies of their seeds there, and the boxes remain their property."}, {"id": "B", "text": "On an island halfway between Norway and the North Pole a tunnel leads into a frozen mountain."}, {"id": "C", "text": "The first to ask for its boxes back was a research station in Syria, which had lost its own collection in the war."}, {"id": "D", "text": "At its end lie more than a million samples of seeds, stored at minus eighteen degrees."}, {"id": "E", "text": "Some years later the station returned fresh seeds, so that the shelves are complete again."}]}$$,
   '{"order": ["B", "D", "A", "C", "E"]}', 'Tunnel, what it holds, who sends it, the first return, the refill.', 'Medium', '{agriculture}', true),
  (12, 'RO-04', 'reorder_paragraphs', 'Reading a medical study', null,
   $${"paragraphs": [{"id": "A", "text": "If it did, the next question is how many people took part and for how long."}, {"id": "B", "text": "Only after these points is it worth looking at the result itself."}, {"id": "C", "text": "A headline announces that a common drink prevents an illness."}, {"id": "D", "text": "Before changing breakfast, find out whether the study was made with people at all."}]}$$,
   '{"order": ["C", "D", "A", "B"]}', '"If it did" answers whether people were studied; "these points" sums up both questions.', 'Hard', '{medicine,statistics}', true),
  (13, 'RO-05', 'reorder_paragraphs', 'How a bridge is tested', null,
   $${"paragraphs": [{"id": "A", "text": "Sensors below the road record how far the bridge bends."}, {"id": "B", "text": "Before a new bridge is opened, it is loaded with rows of heavy lorries."}, {"id": "C", "text": "When the lorries leave, it must return to its former shape within a millimetre or two."}, {"id": "D", "text": "A crack that is found on that day costs a week, one that is found later may cost a bridge."}]}$$,
   '{"order": ["B", "A", "C", "D"]}', 'Load, measurement, recovery, and the comment on the whole test.', 'Medium', '{engineering}', true),

  (14, 'RFIB-01', 'fill_in_blanks', 'Night shift in the garden', $$Many flowers open only after sunset. They are usually {{1}} in colour, so that moths can see them in weak light, and their scent becomes {{2}} as the air cools. Street lamps disturb this arrangement, because moths that circle a lamp do not {{3}} any flowers, and the plants below it produce fewer {{4}}.$$,
   '{"bank": ["pale", "stronger", "visit", "seeds", "leaves", "avoid", "warmer"]}', '{"blanks": {"1": "pale", "2": "stronger", "3": "visit", "4": "seeds"}}', null, 'Easy', '{biology}', true),
  (15, 'RFIB-02', 'fill_in_blanks', 'Paper money', $$The first paper money was a kind of receipt. Merchants in China who did not wish to {{1}} heavy coins left them with a trader they {{2}} and carried a written note instead. The notes soon passed from hand to hand, and the state took over their {{3}} when it saw how convenient they were, and how {{4}} to print.$$,
   '{"bank": ["carry", "trusted", "production", "cheap", "doubted", "spend", "weight"]}', '{"blanks": {"1": "carry", "2": "trusted", "3": "production", "4": "cheap"}}', null, 'Medium', '{economics,history}', true),
  (16, 'RFIB-03', 'fill_in_blanks', 'The cost of a meeting', $$A meeting of ten people that lasts an hour costs ten hours of work, yet it appears in no {{1}}. Some companies have begun to show the sum on a screen while the discussion is {{2}}. The effect is immediate: points that could be settled by {{3}} are left out, and the person in the chair stops {{4}} late arrivals with a summary.$$,
   '{"bank": ["budget", "running", "message", "rewarding", "closed", "punishing", "building"]}', '{"blanks": {"1": "budget", "2": "running", "3": "message", "4": "rewarding"}}', null, 'Hard', '{work}', true),
  (17, 'RFIB-04', 'fill_in_blanks', 'Ice in a glass', $$A glass that is filled to the rim does not {{1}} when the ice in it melts. Floating ice pushes aside exactly as much water as it will {{2}} when it turns liquid. For the same reason the melting of sea ice hardly {{3}} the level of the ocean, while the melting of ice on {{4}} does.$$,
   '{"bank": ["overflow", "become", "changes", "land", "freeze", "lakes", "measures"]}', '{"blanks": {"1": "overflow", "2": "become", "3": "changes", "4": "land"}}', null, 'Medium', '{physics,climate}', true),
  (18, 'RFIB-05', 'fill_in_blanks', 'Draft: a town that sold its street lights', $$A small town sold its street lights and bought {{1}}.$$,
   null, null, null, 'Medium', '{cities}', false),

  (19, 'RWFIB-01', 'reading_writing_fill_blanks', 'Why we yawn', $$Yawning is contagious, and that is almost the only thing on which researchers {{1}}. The old idea that it brings oxygen into the blood was {{2}} in an experiment in which people breathed pure oxygen and yawned just as often. A newer idea is that a yawn cools the brain, since people yawn less when they hold something cold {{3}} the forehead. The social side is better understood. We are more {{4}} to catch a yawn from a friend than from a stranger, which {{5}} that it has something to do with sympathy.$$,
   $${"blanks": {"1": ["accept", "admit", "agree", "allow"], "2": ["denied", "refused", "rejected", "removed"], "3": ["against", "along", "beside", "between"], "4": ["certain", "likely", "possible", "probable"], "5": ["advises", "asks", "offers", "suggests"]}}$$,
   '{"blanks": {"1": "agree", "2": "rejected", "3": "against", "4": "likely", "5": "suggests"}}', null, 'Medium', '{biology,psychology}', true),
  (20, 'RWFIB-02', 'reading_writing_fill_blanks', 'The end of the elevator operator', $$Elevators that needed no operator were available long before people {{1}} to ride in them. For decades owners paid a man to press a button, because passengers {{2}} a cabin that moved without a driver. It took a strike in New York, which left thousands of people at the foot of the stairs, to {{3}} the matter. Manufacturers added a telephone, a red stop button and a calm recorded voice, none of {{4}} was needed by the machine. Engineers who work on driverless cars like to {{5}} the story.$$,
   $${"blanks": {"1": ["be willing", "had willing", "were willing", "willed"], "2": ["disproved", "distrusted", "misled", "mistook"], "3": ["arrange", "calm", "rest", "settle"], "4": ["that", "these", "what", "which"], "5": ["say", "speak", "talk", "tell"]}}$$,
   '{"blanks": {"1": "were willing", "2": "distrusted", "3": "settle", "4": "which", "5": "tell"}}', null, 'Hard', '{technology,history}', true),
  (21, 'RWFIB-03', 'reading_writing_fill_blanks', 'Sleep in winter', $$A bear that sleeps through the winter does not eat for five months, and yet it {{1}} hardly any muscle. A person who stayed in bed for as long would be unable to stand. The secret seems to lie in the blood. When researchers {{2}} serum from sleeping bears to human muscle cells, the cells stopped breaking down their proteins. {{3}} substance is responsible is not yet known. If it could be found, it would be of use to patients who have to lie still for weeks, and perhaps to astronauts, {{4}} muscles shrink for lack of weight.$$,
   $${"blanks": {"1": ["drops out", "fails", "loses", "misses"], "2": ["added", "included", "joined", "summed"], "3": ["That", "Which", "Whom", "Whose"], "4": ["their", "which", "who", "whose"]}}$$,
   '{"blanks": {"1": "loses", "2": "added", "3": "Which", "4": "whose"}}', null, 'Medium', '{biology,medicine}', true),
  (22, 'RWFIB-04', 'reading_writing_fill_blanks', 'Museums behind the scenes', $$Most museums show less than a tenth of what they own. The rest is kept in stores, {{1}} scholars can study it on request. Critics call this a waste, but a collection is not only for {{2}}. A drawer of butterflies that nobody has looked at for fifty years may suddenly {{3}} which species lived in a valley before it was drained. Even so, several museums have opened their stores to visitors, who often find the long shelves more {{4}} than the halls upstairs.$$,
   $${"blanks": {"1": ["there", "when", "where", "which"], "2": ["appearance", "display", "show up", "sight"], "3": ["expose of", "reveal", "tell about", "uncover to"], "4": ["interest", "interested", "interesting", "interestingly"]}}$$,
   '{"blanks": {"1": "where", "2": "display", "3": "reveal", "4": "interesting"}}', null, 'Easy', '{culture}', true),
  (23, 'RWFIB-05', 'reading_writing_fill_blanks', 'Cheap sensors, clean air', $$For a long time the quality of the air was measured at a few {{1}} stations, each of which cost as much as a house. Sensors that fit into a pocket are far less {{2}}, but a thousand of them show what a single station cannot: that the air on one side of a street may be twice as dirty as the air on the {{3}}. Residents who have seen such a map tend to walk a different {{4}} to school.$$,
   $${"blanks": {"1": ["office", "official", "officially", "officious"], "2": ["accurate", "correct", "right", "true"], "3": ["another", "else", "other", "others"], "4": ["direction", "road", "street", "way"]}}$$,
   '{"blanks": {"1": "official", "2": "accurate", "3": "other", "4": "way"}}', null, 'Easy', '{environment,cities}', true)
) as q (n, code, type, title, prompt_text, options, answer_key, explanation, difficulty, tags, is_active);

-- That each of these passes its check is proven by seeded-questions.db.test.ts with the real self-test.
insert into public.question_checks (fingerprint, profile_version, module, type)
select distinct private.question_fingerprint('reading', to_jsonb(s)), private.profile_version_in_force(), 'reading', s.type::text
from sample s where s.is_active
on conflict do nothing;

insert into public.reading_questions
  (id, external_id, type, title, prompt_text, options, answer_key, explanation, difficulty, tags, is_active, created_by, created_at)
select
  id, external_id, type, title, prompt_text, options, answer_key, explanation, difficulty, tags, is_active, created_by, created_at
from sample
on conflict do nothing;

drop table sample;

reset app.reason;
