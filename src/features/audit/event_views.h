#pragma once

#include <string>
#include <vector>

#include "platform/html/components.h"

namespace baeumgil {

struct EventRow {
  EventId id{};
  Instant at{};
  std::string who{};
  std::string what{};  // text
  std::string title{};
};
struct EventListView {
  std::string title{};
  TextField who{};
  SelectField noun{};
  SelectField verb{};
  TextField from{};
  TextField until{};
  std::int64_t total{0};
  std::vector<EventRow> rows{};
  Pagination pagination{};
  EmptyState nothing{};
};

struct EventChange {
  std::string field{};
  std::string before{};
  std::string after{};
  bool differs{false};
};
struct EventView {
  std::string title{};
  std::string who{};
  Instant at{};
  std::string via{};  // text
  std::string origin{};
  std::string request_id{};
  std::string subject{};
  std::string reason{};
  std::vector<EventChange> changes{};
};

struct SealRow {
  std::int64_t number{0};
  std::int64_t count{0};
  std::string digest{};
  Instant at{};
  bool is_broken{false};
};
struct SealsView {
  std::vector<SealRow> rows{};
  std::vector<Alert> checked{};  // what came of the check, when one was asked for
  EmptyState nothing{};
};

void render(Html&, EventListView const&);
void render(Html&, EventView const&);
void render(Html&, SealsView const&);

}  // namespace baeumgil
