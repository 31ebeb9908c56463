#include "platform/db/postgres/postgres_database.h"

#include "platform/clock.h"
#include "platform/db/clash.h"
#include "platform/db/nesting.h"
#include "platform/db/pool.h"
#include "platform/db/postgres/postgres_transaction.h"

namespace baeumgil {

namespace {
constexpr int kMostRuns = 6;  // of one body, when others keep getting in its way

// The first transaction of an institution to come writes; its next one waits here, then sees all that was committed.
// So a body's check still holds when it stores, as on SQLite, without the false alarms of serializable isolation.
std::string begin_write(InstitutionId institution) {
  return "BEGIN ISOLATION LEVEL READ COMMITTED; SELECT pg_advisory_xact_lock(hashtextextended('" + to_canonical(institution.value) +
         "', 0))";
}

Pool<PostgresConnection>::Open opener(DatabaseSettings const& settings) {
  return [url = settings.url, seconds = settings.timeout_seconds] { return std::make_unique<PostgresConnection>(url, seconds); };
}

using Lease = Pool<PostgresConnection>::Lease;

class PostgresDatabase final : public Database {
 public:
  PostgresDatabase(DatabaseSettings const& settings, Clock const& clock)
      : url_{settings.url},
        timeout_seconds_{settings.timeout_seconds},
        clock_{clock},
        readers_{settings.readers, settings.timeout_seconds, opener(settings)},
        writers_{settings.readers, settings.timeout_seconds, opener(settings)} {
    readers_.take()->script("SELECT 1");  // a wrong address shows at the start
  }

  Engine engine() const override { return Engine::postgres; }
  Instant now() const override { return clock_.now(); }
  void copy_to(std::string const& path) override { dump_postgres(url_, path); }

  std::string integrity_problems() override {
    auto connection = PostgresConnection{url_, timeout_seconds_};
    auto const broken = connection.script("SELECT indexrelid::regclass::text FROM pg_index WHERE NOT indisvalid OR NOT indisready");
    auto problems = std::string{};
    for (auto i = 0; i < PQntuples(broken.get()); ++i) problems += std::string{"invalid index "} + PQgetvalue(broken.get(), i, 0) + "\n";
    auto const unchecked = connection.script("SELECT conname FROM pg_constraint WHERE NOT convalidated");
    for (auto i = 0; i < PQntuples(unchecked.get()); ++i)
      problems += std::string{"unchecked constraint "} + PQgetvalue(unchecked.get(), i, 0) + "\n";
    return problems;
  }

 protected:
  void run_read(InstitutionId institution, Work work) override {
    auto const guard = NestingGuard{this};
    auto connection = readers_.take();
    for (auto run = 1;; ++run) {
      try {
        connection->script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
        auto tx = PostgresTransaction{*connection, institution, clock_.now()};
        work(tx);
        connection->roll_back();
        return;
      } catch (LostConnection const&) {
        connection.discard();
        if (run > 1) throw;
      } catch (Clash const&) {
        connection->roll_back();
        if (run == kMostRuns) throw;
      } catch (...) {
        connection->roll_back();
        throw;
      }
    }
  }

  void run_write(InstitutionId institution, Work work) override {
    auto const guard = NestingGuard{this};
    auto connection = writers_.take();
    auto may_reconnect = true;
    for (auto run = 1;; ++run) {
      try {
        return write_once(connection, institution, work);
      } catch (LostConnection const&) {  // before COMMIT: nothing was kept
        connection.discard();
        if (!may_reconnect) throw;
        may_reconnect = false;
      } catch (Clash const&) {
        connection->roll_back();
        if (run == kMostRuns) throw;
      } catch (UnreplicatedCommit const&) {
        connection.discard();
        throw;
      } catch (DatabaseFault const& fault) {
        if (fault.cause != DatabaseFault::Cause::in_doubt) {
          connection->roll_back();
          throw;
        }
        connection.discard();
        // The body itself finds out: its request's row is there or it is not, and one still under way is waited for.
        if (!work.is_repeatable || !may_reconnect) throw;
        may_reconnect = false;
      } catch (...) {
        connection->roll_back();
        throw;
      }
    }
  }

 private:
  void write_once(Lease& connection, InstitutionId institution, Work work) {
    connection->script(begin_write(institution));
    auto tx = PostgresTransaction{*connection, institution, clock_.now()};
    if (work(tx))
      connection->commit();
    else
      connection->roll_back();
  }

  std::string url_;
  int timeout_seconds_;
  Clock const& clock_;
  Pool<PostgresConnection> readers_;
  Pool<PostgresConnection> writers_;  // apart, so that writers who wait their turn leave the readers alone
};

class PostgresSchema final : public SchemaConnection {
 public:
  // Building an index on a large table takes its time.
  explicit PostgresSchema(DatabaseSettings const& settings) : connection_{settings.url, 0} {}

  Engine engine() const override { return Engine::postgres; }
  void begin() override { connection_.script("BEGIN; SELECT pg_advisory_xact_lock(4271501)"); }
  void commit() override { connection_.script("COMMIT"); }
  void roll_back() noexcept override { connection_.roll_back(); }
  void script(std::string const& sql) override { connection_.script(sql); }
  Tx& transaction() override { return tx_; }

 private:
  PostgresConnection connection_;
  PostgresTransaction tx_{connection_, InstitutionId{}, Instant{}};
};
}  // namespace

std::unique_ptr<Database> open_postgres(DatabaseSettings const& settings, Clock const& clock) {
  return std::make_unique<PostgresDatabase>(settings, clock);
}

std::unique_ptr<SchemaConnection> open_postgres_schema(DatabaseSettings const& settings) {
  return std::make_unique<PostgresSchema>(settings);
}

}  // namespace baeumgil
