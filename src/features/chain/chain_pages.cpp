#include "features/chain/chain_pages.h"

#include <algorithm>

#include "base/json_writer.h"
#include "features/audit/may_read_events.h"
#include "features/chain/chain_line.h"
#include "features/chain/chain_views.h"
#include "platform/db/database.h"
#include "platform/html/site.h"

namespace baeumgil {
namespace {

struct Line {
  Stage noun{};
  Uuid id{};
  std::vector<ChainStage> stages{};
  ChainItem here{};
};

// The line of the noun in the address; not found when its own row does not exist for the reader.
Result<Line> read_line(Database& db, Request const& request, Actor const& actor) {
  auto const noun = enum_from_word<Stage>(request.parameter("noun"));
  auto const id = uuid_from_text(request.parameter("id"));
  if (!noun || !id) return not_found();
  auto line = Line{.noun = *noun, .id = *id};
  line.stages = db.read(actor, [&](Tx& tx) { return read_chain(tx, actor, *noun, *id); });
  auto const& own = line.stages[static_cast<std::size_t>(*noun)].items;
  auto const here = std::find_if(own.begin(), own.end(), [&](ChainItem const& item) { return item.id == *id; });
  if (here == own.end()) return not_found();
  line.here = *here;
  return line;
}

std::string state_words(Site const& site, Actor const& actor, Stage stage, std::string const& state) {
  auto const noun = stage == Stage::award ? std::string_view{"nomination"} : to_word(stage);
  return site.words(actor, std::string{noun} + ".state." + state);
}

std::string evidence_path(Actor const& actor, Line const& line) {
  auto const has_file =
      line.noun == Stage::trip || line.noun == Stage::adoption || line.noun == Stage::award || line.noun == Stage::program;
  return has_file && may_read_events(actor) ? "/evidence/" + std::string{to_word(line.noun)} + "/" + to_text(line.id) : std::string{};
}

ChainPageView to_view(Site const& site, Actor const& actor, Line const& line) {
  auto view = ChainPageView{.evidence_path = evidence_path(actor, line)};
  for (auto const& stage : line.stages) {
    auto const word = std::string{to_word(stage.stage)};
    auto& shown = view.stages.emplace_back(ChainPageStage{.label_key = "chain.stage." + word, .empty_key = "chain.empty." + word});
    for (auto const& item : stage.items)
      shown.items.push_back({.number = item.number,
                             .title = item.title.empty() ? item.number : item.title,
                             .path = item.path,
                             .state = {.label = state_words(site, actor, stage.stage, item.state), .tone = tone_of_state(item.state)},
                             .is_here = stage.stage == line.noun && item.id == line.id});
  }
  return view;
}

}  // namespace

Result<Response> ChainPages::show(Request const& request, Actor const& actor) const {
  auto const line = TRY(read_line(db, request, actor));
  auto const title = site.words(actor, "chain.title");
  auto const here = line.here.title.empty() ? line.here.number : line.here.title;
  return site.page(request, actor, {.title = title, .crumbs = {{here, line.here.path}, {title, ""}}}, to_view(site, actor, line));
}

Result<Response> ChainPages::json(Request const& request, Actor const& actor) const {
  auto const line = TRY(read_line(db, request, actor));
  auto json = JsonWriter{};
  json.begin_object().key("stages").begin_array();
  for (auto const& stage : line.stages) {
    json.begin_object().field("stage", to_word(stage.stage)).key("items").begin_array();
    for (auto const& item : stage.items)
      json.begin_object()
          .field("id", to_text(item.id))
          .field("number", item.number)
          .field("title", item.title)
          .field("state", item.state)
          .field("path", item.path)
          .end_object();
    json.end_array().end_object();
  }
  json.end_array().end_object();
  return json_response(200, json.take());
}

}  // namespace baeumgil
