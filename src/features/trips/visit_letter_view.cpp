#include "features/trips/visit_letter_view.h"

#include "base/day_text.h"
#include "features/people/find_person.h"
#include "features/programs/find_program.h"
#include "features/publications/public_cover.h"
#include "features/settings/find_settings.h"
#include "features/trips/as_host_reads.h"
#include "features/trips/trip_words.h"
#include "features/trips/visit_signer.h"

namespace baeumgil {

VisitLetter read_letter(Tx& tx, Visit visit, Trip trip) {
  auto const cover = load_public_cover(tx).everywhere();
  auto letter = VisitLetter{.visit = as_host_reads(cover, std::move(visit)), .trip = as_host_reads(cover, std::move(trip))};
  auto const sender = find_settings(tx);
  letter.sender = official_name_of(sender);
  letter.sender_title = sender.sender_title;
  letter.sender_address = sender.address;
  letter.host_contact = sender.host_contact;
  // The letter names the programme whoever reads it, the host too.
  auto const reader = Actor{.institution = tx.institution(), .roles = Roles{}.with(Role::programme_officer)};
  if (auto const program = find_program(tx, reader, letter.trip.program)) {
    letter.program = cover(std::string_view{program->title});
    letter.disclosure = program->disclosure;
  }
  if (auto const writer = find_person(tx, letter.visit.contact)) {
    letter.writer = writer->name;
    letter.writer_rank = writer->rank;
    letter.writer_department = writer->department_name;
    letter.writer_email = writer->email;
    letter.decider = letter.visit.state == VisitState::draft ? signer_of(tx, letter.visit, letter.trip) : letter.visit.signed_by;
    if (auto const decider = find_person(tx, letter.decider)) {
      letter.head = decider->name;
      letter.head_rank = decider->rank;
    }
  }
  return letter;
}

LetterView to_view(VisitLetter const& letter, Locale const& locale, Language language) {
  auto const& visit = letter.visit;
  auto view = LetterView{.issuer = letter.sender, .to = visit.host_name, .attention = visit.host_department};
  view.sender_title = letter.sender_title.empty() ? locale.words(language, "visit.letter.sender", {letter.sender}) : letter.sender_title;
  view.address = letter.sender_address;
  view.when = trip_moment(language, visit.first_choice_at);
  if (visit.second_choice_at)
    view.second_choice = locale.words(language, "visit.letter.second_choice", {trip_moment(language, *visit.second_choice_at)});
  view.place = visit.place;
  view.topic = visit.topic;
  view.requests = visit.requests;
  view.program = letter.program;
  view.contact = letter.writer_department + " " + letter.writer_rank + " " + letter.writer;
  auto reach = visit.contact_phone;
  if (!letter.writer_email.empty()) reach += (reach.empty() ? "" : ", ") + letter.writer_email;
  if (!reach.empty()) view.contact += " (" + reach + ")";
  view.record_no = visit.record_no;
  if (visit.sent_at) view.dated = day_text_with_weekday(language, day_in_seoul(*visit.sent_at));
  view.writer = letter.writer;
  if (!visit.record_no.empty()) view.head = letter.head;
  for (auto const& traveler : letter.trip.travelers)
    view.visitors.push_back({.department = traveler.department_name, .rank = traveler.rank, .name = traveler.name});
  for (auto const& question : letter.trip.questions) view.questions.push_back(question.question);
  return view;
}

std::vector<VisitFactView> answer_facts(Visit const& visit, Locale const& locale, Language language) {
  auto facts = std::vector<VisitFactView>{};
  auto add = [&](std::string_view key, std::string text) {
    if (!text.empty()) facts.push_back({.label_key = std::string{key}, .text = std::move(text)});
  };
  auto moment = [&](std::optional<Instant> const& at) { return at ? trip_moment(language, *at) : std::string{}; };
  auto yes_no = [&](std::optional<bool> const& is) { return is ? locale.words(language, *is ? "form.yes" : "form.no") : std::string{}; };
  add("visit.sent_at", moment(visit.sent_at));
  add("visit.viewed_at", moment(visit.viewed_at));
  add("visit.answered_at", moment(visit.answered_at));
  add("visit.agreed_at", moment(visit.agreed_at));
  if (visit.state == VisitState::counter_proposed) add("visit.proposed_at", proposed_words(locale, language, visit.proposed));
  add("visit.decline_reason", visit.decline_reason);
  add("visit.attendants", visit.attendants);
  add("visit.limits", visit.limits);
  add("visit.photo_allowed", yes_no(visit.photo_allowed));
  add("visit.share_allowed", yes_no(visit.share_allowed));
  add("visit.arrival_info", visit.arrival_info);
  if (visit.groups_together > 1)
    add("visit.together", locale.words(language, "visit.together_count", {std::to_string(visit.groups_together)}));
  if (visit.reminders > 0) add("visit.reminders", locale.words(language, "visit.reminders_count", {std::to_string(visit.reminders)}));
  add("visit.feedback", visit.feedback);
  return facts;
}

}  // namespace baeumgil
