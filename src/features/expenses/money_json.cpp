#include "features/expenses/money_json.h"

#include <charconv>
#include <map>

#include "platform/text/read_json.h"

namespace baeumgil {
namespace {

void write_citation(JsonWriter& json, Citation const& rule) {
  json.field("rule", rule.rule_id).field("words", rule.words).field("article", rule.article).field("source", rule.source);
  json.field("effective_from", rule.effective_from).field("is_disputed", rule.is_disputed);
}

void write_rules(JsonWriter& json, std::string_view name, std::vector<UsedRule> const& rules) {
  json.key(name).begin_array();
  for (auto const& rule : rules) {
    json.begin_object();
    write_citation(json, rule.citation);
    json.field("blocks_payment", rule.blocks_payment).end_object();
  }
  json.end_array();
}

void write_one(JsonWriter& json, std::string_view name, std::optional<Citation> const& rule) {
  json.key(name);
  if (!rule) {
    json.null();
    return;
  }
  json.begin_object();
  write_citation(json, *rule);
  json.end_object();
}

void write_line(JsonWriter& json, ExpenseLine const& line) {
  json.begin_object().field("item", to_word(line.item)).field("from", to_text(line.from)).field("until", to_text(line.until));
  json.field("quantity", line.quantity).field("rate_hundredths", line.rate_hundredths).field("parts", line.parts);
  json.field("percent_hundredths", line.percent_hundredths).field("currency", line.currency).field("amount", line.amount);
  json.key("claimed");
  if (line.claimed)
    json.value(line.claimed->amount);
  else
    json.null();
  json.field("what", line.what).field("note", to_word(line.note));
  write_rules(json, "rules", line.rules);
  json.end_object();
}

// What to_json wrote, by path: "lines.0.rules.1.article".
class Reading {
 public:
  explicit Reading(std::string_view json) {
    if (auto lines = flatten_json(json))
      for (auto& line : *lines) values_.emplace(std::move(line.path), std::move(line.text));
  }

  std::string text(std::string const& path) const {
    auto const found = values_.find(path);
    return found == values_.end() ? std::string{} : found->second;
  }
  std::int64_t number(std::string const& path, std::int64_t otherwise = 0) const {
    auto const content = text(path);
    auto value = otherwise;
    std::from_chars(content.data(), content.data() + content.size(), value);
    return value;
  }
  Date date(std::string const& path) const { return date_from_text(text(path)).value_or(Date{}); }
  bool has(std::string const& path) const { return values_.find(path) != values_.end(); }

  Citation citation(std::string const& at) const {
    return {.rule_id = text(at + ".rule"),
            .words = text(at + ".words"),
            .article = text(at + ".article"),
            .source = text(at + ".source"),
            .effective_from = text(at + ".effective_from"),
            .is_disputed = text(at + ".is_disputed") == "true"};
  }
  std::optional<Citation> one(std::string const& at) const {
    if (!has(at + ".rule")) return std::nullopt;
    return citation(at);
  }
  std::vector<UsedRule> rules(std::string const& at) const {
    auto found = std::vector<UsedRule>{};
    for (auto i = 0; has(at + "." + std::to_string(i) + ".rule"); ++i) {
      auto const here = at + "." + std::to_string(i);
      found.push_back({citation(here), text(here + ".blocks_payment") == "true"});
    }
    return found;
  }
  ExpenseLine line(std::string const& at) const {
    auto line = ExpenseLine{.from = date(at + ".from"), .until = date(at + ".until")};
    line.item = enum_from_word<MoneyItem>(text(at + ".item")).value_or(MoneyItem::fare);
    line.quantity = number(at + ".quantity", 1);
    line.rate_hundredths = number(at + ".rate_hundredths");
    line.parts = number(at + ".parts", 1);
    line.percent_hundredths = number(at + ".percent_hundredths", 10000);
    line.currency = text(at + ".currency");
    line.amount = number(at + ".amount");
    if (!text(at + ".claimed").empty()) line.claimed = Won{number(at + ".claimed")};
    line.what = text(at + ".what");
    line.note = enum_from_word<LineNote>(text(at + ".note")).value_or(LineNote::none);
    line.rules = rules(at + ".rules");
    return line;
  }

 private:
  std::map<std::string, std::string, std::less<>> values_{};
};

}  // namespace

void write_money(JsonWriter& json, TravelMoney const& money) {
  json.begin_object().field("total_won", money.total.amount).field("payable_won", money.payable.amount).field("dollars", money.dollars);
  json.field("may_be_paid", money.may_be_paid()).key("lines").begin_array();
  for (auto const& line : money.lines) write_line(json, line);
  json.end_array();
  write_rules(json, "blockers", money.blockers);
  json.key("missing").begin_array();
  for (auto const& code : money.missing) json.value(code);
  json.end_array();
  write_one(json, "rounding", money.rounding);
  write_one(json, "payment_floor", money.payment_floor);
  json.end_object();
}

std::string to_json(TravelMoney const& money) {
  auto json = JsonWriter{};
  write_money(json, money);
  return json.take();
}

TravelMoney read_money(std::string_view json) {
  auto const read = Reading{json};
  auto money = TravelMoney{.dollars = read.number("dollars"), .total = {read.number("total_won")}, .payable = {read.number("payable_won")}};
  for (auto i = 0; read.has("lines." + std::to_string(i) + ".item"); ++i) money.lines.push_back(read.line("lines." + std::to_string(i)));
  money.blockers = read.rules("blockers");
  for (auto i = 0; read.has("missing." + std::to_string(i)); ++i) money.missing.push_back(read.text("missing." + std::to_string(i)));
  money.rounding = read.one("rounding");
  money.payment_floor = read.one("payment_floor");
  return money;
}

}  // namespace baeumgil
