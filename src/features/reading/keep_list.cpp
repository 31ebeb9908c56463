#include "features/reading/keep_list.h"

#include <algorithm>

#include "base/text.h"
#include "features/audit/record_event.h"
#include "features/cases/find_case.h"
#include "features/notices/notify.h"
#include "features/people/find_person.h"
#include "features/reading/reading_store.h"
#include "platform/db/database.h"

namespace baeumgil {
namespace {

constexpr std::size_t kTitle = 100;
constexpr std::size_t kNote = 500;

void record(Tx& tx, Actor const& actor, std::string_view verb, ReadingList const& list, std::string reason = {}) {
  record_event(tx, actor,
               {.verb = verb, .subject = {"reading_list", list.id.value, list.title}, .reason = std::move(reason), .after = to_json(list)});
}

}  // namespace

Result<ReadingListId> make_reading_list(Database& db, Actor const& actor, ListInput const& input) {
  return db.write(actor, [&](Tx& tx) -> Result<ReadingListId> {
    if (input.title.empty()) return invalid("title", "field.required");
    if (character_count(input.title) > kTitle) return invalid("title", "field.too_long", {std::to_string(kTitle)});
    auto const lists = list_reading_lists(tx, actor);
    if (std::ranges::count(lists, actor.person, &ReadingList::owner) >= kMostLists)
      return invalid("title", "reading.too_many_lists", {std::to_string(kMostLists)});
    auto list = ReadingList{.id = ReadingListId::make(), .owner = actor.person, .owner_name = actor.name, .title = input.title};
    if (input.is_shared) list.department = actor.department;
    insert_reading_list(tx, list);
    record(tx, actor, "reading_list.made", list);
    return list.id;
  });
}

Result<ReadingListId> drop_reading_list(Database& db, Actor const& actor, ReadingListId id) {
  return db.write(actor, [&](Tx& tx) -> Result<ReadingListId> {
    auto const list = TRY(find_reading_list(tx, actor, id));
    if (!may_change_list(actor, list)) return forbidden("reading.not_owner");
    remove_reading_list(tx, id);
    record(tx, actor, "reading_list.dropped", list);
    return id;
  });
}

Result<ReadingListId> add_to_list(Database& db, Actor const& actor, ReadingListId id, CaseId good_case) {
  return db.write(actor, [&](Tx& tx) -> Result<ReadingListId> {
    auto list = TRY(find_reading_list(tx, actor, id));
    auto const found = TRY(find_case(tx, actor, good_case));
    if (!may_add_to_list(actor, list)) return forbidden("reading.not_owner");
    if (!is_standing(found)) return invalid("case", "reading.not_shown");
    if (list.cases.size() >= kMostListed) return invalid("list", "reading.too_many_cases", {std::to_string(kMostListed)});
    insert_list_case(tx, id, good_case, actor.person);
    list = TRY(find_reading_list(tx, actor, id));
    record(tx, actor, "reading_list.added", list, found.title);
    return id;
  });
}

Result<ReadingListId> take_from_list(Database& db, Actor const& actor, ReadingListId id, CaseId good_case) {
  return db.write(actor, [&](Tx& tx) -> Result<ReadingListId> {
    auto list = TRY(find_reading_list(tx, actor, id));
    if (!may_add_to_list(actor, list)) return forbidden("reading.not_owner");
    if (std::ranges::find(list.cases, good_case, &ListedCase::id) == list.cases.end()) return not_found();
    remove_list_case(tx, id, good_case);
    list = TRY(find_reading_list(tx, actor, id));
    record(tx, actor, "reading_list.taken_out", list);
    return id;
  });
}

Result<CaseId> ask_to_read(Database& db, Actor const& actor, CaseId id, ReadWish const& wish) {
  return db.write(actor, [&](Tx& tx) -> Result<CaseId> {
    auto const found = TRY(find_case(tx, actor, id));
    if (!may_ask_to_read(actor, found)) return forbidden("reading.not_head");
    if (!wish.until) return invalid("until", "field.required");
    if (*wish.until < tx.today()) return invalid("until", "field.out_of_range");
    if (character_count(wish.note) > kNote) return invalid("note", "field.too_long", {std::to_string(kNote)});
    auto const request = ReadRequest{.good_case = id,
                                     .department = actor.department,
                                     .asked_by = actor.person,
                                     .asked_on = tx.today(),
                                     .read_by_day = *wish.until,
                                     .note = wish.note};
    store_read_request(tx, request);
    record_event(tx, actor, {.verb = "case.reading_asked", .subject = {"case", id.value, found.title}, .after = to_json(request)});
    for (auto const& person : list_people_of(tx, actor.department))
      notify(tx,
             {.to = person.id,
              .key = "notice.reading.asked",
              .arguments = {actor.name, found.title, in_korean(*wish.until)},
              .path = "/cases/" + to_text(id)},
             actor.person);
    return id;
  });
}

}  // namespace baeumgil
