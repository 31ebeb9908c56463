#include "platform/db/postgres/postgres_connection.h"

#include <poll.h>

#include <array>
#include <charconv>
#include <chrono>
#include <vector>

#include "platform/db/clash.h"
#include "platform/db/statement_text.h"

namespace baeumgil {

namespace {
constexpr std::size_t kMostStatements = 1000;

Oid type_of(Parameter const& p) {
  switch (p.declared) {
    case Parameter::Type::integer:
      return 20;
    case Parameter::Type::real:
      return 701;
    case Parameter::Type::text:
      return 25;
    case Parameter::Type::bytes:
      return 17;
    case Parameter::Type::uuid:
      return kUuidType;
    case Parameter::Type::null:
      return 0;
  }
  return 0;
}

// Lost: the session is over, or sits on a server that may not write. Clash: another transaction was in the way.
[[noreturn]] void throw_postgres_fault(std::string_view state, std::string const& what) {
  using Cause = DatabaseFault::Cause;
  if (state.empty() || state.starts_with("08") || state == "57P01" || state == "57P02" || state == "57P03" || state == "25006")
    throw LostConnection{what};
  if (state == "40001" || state == "40P01") throw Clash{what};
  if (state.starts_with("23")) throw DatabaseFault{Cause::constraint, what};
  if (state == "55P03" || state == "57014" || state.starts_with("53")) throw DatabaseFault{Cause::busy, what};
  throw DatabaseFault{Cause::other, what};
}

// The values of one run as libpq wants them: numbers as text, ids and bytes as they are.
class Values {
 public:
  Values(std::span<Parameter const> parameters, InstitutionId const& institution) {
    numbers_.resize(parameters.size());
    for (std::size_t i = 0; i < parameters.size(); ++i) add(parameters[i], numbers_[i]);
    add_binary(reinterpret_cast<char const*>(institution.value.bytes.data()), 16);
  }
  std::vector<char const*> data{};
  std::vector<int> sizes{};
  std::vector<int> formats{};

 private:
  using Digits = std::array<char, 40>;

  void add(Parameter const& p, Digits& digits) {
    refuse_unstorable(p);
    auto const content = content_of(p);
    auto const* bytes = content.data() == nullptr ? "" : content.data();
    switch (p.type) {
      case Parameter::Type::null:
        return add_text(nullptr, 0);
      case Parameter::Type::integer:
        return add_number(p.integer, digits);
      case Parameter::Type::real:
        return add_number(p.real, digits);
      case Parameter::Type::text:
        // libpq reads a text up to its NUL, which a view does not have.
        texts_.push_back(std::make_unique<std::string>(content));
        return add_text(texts_.back()->c_str(), content.size());
      case Parameter::Type::bytes:
        return add_binary(bytes, content.size());
      case Parameter::Type::uuid:
        return add_binary(reinterpret_cast<char const*>(p.uuid.bytes.data()), 16);
    }
  }
  template <class Number>
  void add_number(Number number, Digits& digits) {
    auto const [end, error] = std::to_chars(digits.data(), digits.data() + digits.size() - 1, number);
    *end = '\0';
    add_text(digits.data(), static_cast<std::size_t>(end - digits.data()));
  }
  void add_text(char const* text, std::size_t size) { push(text, size, 0); }
  void add_binary(char const* bytes, std::size_t size) { push(bytes, size, 1); }
  void push(char const* content, std::size_t size, int format) {
    data.push_back(content);
    sizes.push_back(static_cast<int>(size));
    formats.push_back(format);
  }

  std::vector<Digits> numbers_{};
  std::vector<std::unique_ptr<std::string>> texts_{};
};
}  // namespace

std::string postgres_text(std::string_view sql, int parameter_count) {
  auto text = std::string{};
  std::size_t copied = 0;
  for_each_marker(sql, [&](std::size_t at, std::size_t length, std::string_view name) {
    if (name != "institution") return;
    text += sql.substr(copied, at - copied);
    text += "$" + std::to_string(parameter_count + 1);
    copied = at + length;
  });
  text += sql.substr(copied);
  return text;
}

PostgresConnection::PostgresConnection(std::string const& url, int timeout_seconds) : timeout_seconds_{timeout_seconds} {
  // The address comes last so that what it says wins over the defaults.
  auto const keys =
      std::array<char const*, 6>{"connect_timeout", "client_encoding", "application_name", "tcp_user_timeout", "dbname", nullptr};
  auto const values = std::array<char const*, 6>{"5", "UTF8", "baeumgil", "15000", url.c_str(), nullptr};
  handle_ = PQconnectdbParams(keys.data(), values.data(), 1);
  try {
    if (PQstatus(handle_) != CONNECTION_OK) throw LostConnection{PQerrorMessage(handle_)};
    PQsetNoticeReceiver(handle_, &on_notice, this);
    auto const limit = std::to_string(timeout_seconds) + "s'";
    script("SET TIME ZONE 'UTC'; SET statement_timeout = '" + limit + "; SET lock_timeout = '" + limit +
           "; SET idle_in_transaction_session_timeout = '120s'; SET standard_conforming_strings = on");
  } catch (...) {
    PQfinish(handle_);
    throw;
  }
}

PostgresResult PostgresConnection::script(std::string const& sql) { return checked(PQexec(handle_, sql.c_str()), sql); }

PostgresResult PostgresConnection::run(std::string_view sql, std::span<Parameter const> parameters, InstitutionId const& institution) {
  auto const& prepared = prepare(sql, parameters);
  if (static_cast<int>(parameters.size()) != prepared.parameter_count)
    throw DatabaseFault{DatabaseFault::Cause::other, "wrong number of values for: " + std::string{sql}};
  auto const values = Values{parameters, institution};
  auto const count = prepared.parameter_count + (prepared.binds_institution ? 1 : 0);
  return checked(PQexecPrepared(handle_, prepared.name.c_str(), count, values.data.data(), values.sizes.data(), values.formats.data(), 0),
                 sql);
}

PostgresConnection::Prepared const& PostgresConnection::prepare(std::string_view sql, std::span<Parameter const> parameters) {
  auto key = std::string{};
  for (auto const& p : parameters) key += static_cast<char>('0' + static_cast<int>(p.declared));
  key += sql;
  if (auto const found = statements_.find(key); found != statements_.end()) return found->second;
  if (statements_.size() >= kMostStatements) {
    script("DEALLOCATE ALL");
    statements_.clear();
  }
  auto prepared = Prepared{.name = "s" + std::to_string(statements_.size()), .parameter_count = count_of_parameters(sql)};
  auto const text = postgres_text(sql, prepared.parameter_count);
  prepared.binds_institution = text != sql;
  auto types = std::vector<Oid>{};
  for (auto const& p : parameters) types.push_back(type_of(p));
  types.push_back(kUuidType);
  auto const declared = prepared.binds_institution ? types.size() : types.size() - 1;
  checked(PQprepare(handle_, prepared.name.c_str(), text.c_str(), static_cast<int>(declared), types.data()), sql);
  return statements_.emplace(std::move(key), std::move(prepared)).first->second;
}

PostgresResult PostgresConnection::checked(PGresult* raw, std::string_view sql) {
  auto result = PostgresResult{raw};
  auto const status = PQresultStatus(raw);
  if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) return result;
  auto const* state = PQresultErrorField(raw, PG_DIAG_SQLSTATE);
  auto const what = std::string{PQerrorMessage(handle_)} + " in: " + std::string{sql.substr(0, 300)};
  if (PQstatus(handle_) != CONNECTION_OK) throw LostConnection{what};
  throw_postgres_fault(state == nullptr ? "XX000" : state, what);
}

void PostgresConnection::commit() {
  has_warned_ = false;
  auto const in_doubt = [](std::string const& what) { return DatabaseFault{DatabaseFault::Cause::in_doubt, what}; };
  if (PQsendQuery(handle_, "COMMIT") != 1) throw in_doubt(PQerrorMessage(handle_));
  auto const result = answer_before_deadline();
  if (!result || PQstatus(handle_) != CONNECTION_OK) throw in_doubt("the connection was lost during COMMIT");
  auto const* state = PQresultErrorField(result.get(), PG_DIAG_SQLSTATE);
  if (state != nullptr && PQresultStatus(result.get()) == PGRES_FATAL_ERROR) {
    if (std::string_view{state}.starts_with("57P") || std::string_view{state}.starts_with("08")) throw in_doubt(PQerrorMessage(handle_));
    throw_postgres_fault(state, PQerrorMessage(handle_));
  }
  if (std::string_view{PQcmdStatus(result.get())} != "COMMIT")
    throw DatabaseFault{DatabaseFault::Cause::other, "the transaction had failed before COMMIT"};
  // Whatever the language of its text: the server stopped waiting for its standby, so a change seen here may yet vanish.
  if (has_warned_) throw UnreplicatedCommit{"the server warned while it committed"};
}

// A commit that waits for a standby has no time limit on the server, and must not be cancelled there.
PostgresResult PostgresConnection::answer_before_deadline() {
  auto const deadline = std::chrono::steady_clock::now() + std::chrono::seconds{2 * timeout_seconds_ + 1};
  auto last = PostgresResult{};
  while (true) {
    while (PQisBusy(handle_) == 1) {
      auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - std::chrono::steady_clock::now()).count();
      auto wait = pollfd{PQsocket(handle_), POLLIN, 0};
      if (left <= 0 || poll(&wait, 1, static_cast<int>(left)) == 0) return {};
      if (PQconsumeInput(handle_) != 1) return {};
    }
    auto next = PostgresResult{PQgetResult(handle_)};
    if (!next) return last;
    last = std::move(next);
  }
}

void PostgresConnection::roll_back() noexcept {
  if (PQtransactionStatus(handle_) != PQTRANS_IDLE) PQclear(PQexec(handle_, "ROLLBACK"));
}

void PostgresConnection::on_notice(void* connection, PGresult const* notice) {
  auto const* severity = PQresultErrorField(notice, PG_DIAG_SEVERITY_NONLOCALIZED);
  if (severity != nullptr && std::string_view{severity} == "WARNING") static_cast<PostgresConnection*>(connection)->has_warned_ = true;
}

}  // namespace baeumgil
