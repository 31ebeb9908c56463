#include "compile_template.h"

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

#include "directives.h"
#include "html_context.h"

namespace template_compiler {
namespace {

class Compiler {
 public:
  explicit Compiler(TemplateFile const& file) : file_{file} {}

  std::string compile() {
    try {
      read_view_line();
      auto const text = std::string_view{file_.text};
      for (auto at = file_.text.find('\n') + 1; at < text.size();) at = read_from(text, at);
      if (!blocks_.empty()) {
        line_ = blocks_.back().line;
        throw std::string{"{{" + blocks_.back().kind + "}} without {{end}}"};
      }
      if (!context_.is_element_text()) throw "the template ends in " + context_.describe();
      if (context_.is_post_form_open()) throw std::string{"the template ends inside a form that posts"};
      return out_ + "}\n}  // namespace baeumgil\n";
    } catch (std::string const& message) {
      throw TemplateFault{file_.name + ":" + std::to_string(line_) + ": " + message};
    }
  }

 private:
  struct Block {
    std::string kind{};                   // if, for
    HtmlContext start{};                  // where its content begins
    std::optional<HtmlContext> branch{};  // where its branches so far end
    int line{0};
    bool has_else{false};
  };

  void read_view_line() {
    auto first = std::string_view{file_.text}.substr(0, file_.text.find('\n'));
    first = trimmed(first);
    if (!first.starts_with("{{") || !first.ends_with("}}")) throw std::string{"the first line must be {{view Type \"header.h\"}}"};
    auto const parts = split_arguments(first.substr(2, first.size() - 4));
    if (parts.size() != 3 || parts[0] != "view" || !is_literal(parts[2]))
      throw std::string{"the first line must be {{view Type \"header.h\"}}"};
    out_ = "#include " + parts[2] +
           "\n\n#include \"platform/html/html.h\"\n\nnamespace baeumgil {\nvoid render([[maybe_unused]] Html& out, [[maybe_unused]] " +
           parts[1] + " const& v) {\n";
    line_ = 2;
    if (file_.text.find('\n') == std::string::npos) throw std::string{"nothing follows the first line"};
  }

  // Literal markup up to the next directive, and that directive. Where to read on.
  std::size_t read_from(std::string_view text, std::size_t at) {
    auto const open = text.find("{{", at);
    auto const markup = context_.read(text.substr(at, open == std::string_view::npos ? open : open - at), line_);
    if (!markup.empty()) out_ += "  out.raw(" + cpp_literal(markup) + ");\n";
    if (open == std::string_view::npos) return text.size();
    auto const close = find_directive_end(text, open + 2);
    if (close == std::string_view::npos) throw std::string{"{{ without }}"};
    auto const inner = text.substr(open + 2, close - open - 2);
    read_directive(trimmed(inner));
    for (auto const c : inner) line_ += c == '\n' ? 1 : 0;
    return close + 2;
  }

  void read_directive(std::string_view text) {
    if (text.empty()) throw std::string{"an empty directive"};
    if (text.front() == '!') return;
    context_.settle();
    auto rest = text;
    if (take_word(rest, "if")) return open_block("if", "if (" + std::string{rest} + ") {");
    if (take_word(rest, "for")) return open_for(rest);
    if (take_word(rest, "else")) return branch(rest);
    if (text == "end") return close_block();
    if (text == "csrf") return form_token();
    if (text.front() == '>') return nested(trimmed(text.substr(1)));
    if (take_word(rest, "asset")) return asset(rest);
    if (take_word(rest, "safe")) return safe(rest);
    if (take_word(rest, "view")) throw std::string{"{{view}} belongs into the first line"};
    if (take_word(rest, "t") && rest.starts_with('"')) return words(rest);
    insert(std::string{text});
  }

  void emit(std::string const& statement) {
    out_ += "#line " + std::to_string(line_) + " " + cpp_literal(file_.name) + "\n  " + statement + "\n";
  }

  void open_block(std::string kind, std::string const& statement) {
    blocks_.push_back({.kind = std::move(kind), .start = context_, .line = line_});
    emit(statement);
  }

  void open_for(std::string_view rest) {
    auto const space = rest.find(' ');
    auto const name = rest.substr(0, space);
    auto range = space == std::string_view::npos ? std::string_view{} : trimmed(rest.substr(space));
    if (!take_word(range, "in") || range.empty()) throw std::string{"write {{for name in expression}}"};
    open_block("for", "for ([[maybe_unused]] auto const& " + std::string{name} + " : " + std::string{range} + ") {");
  }

  void branch(std::string_view rest) {
    if (blocks_.empty() || blocks_.back().kind != "if" || blocks_.back().has_else) throw std::string{"{{else}} without {{if}}"};
    end_branch();
    context_ = blocks_.back().start;
    if (rest.empty()) {
      blocks_.back().has_else = true;
      return emit("} else {");
    }
    if (!take_word(rest, "if")) throw std::string{"write {{else}} or {{else if expression}}"};
    emit("} else if (" + std::string{rest} + ") {");
  }

  void end_branch() {
    auto& block = blocks_.back();
    if (!block.branch) {
      block.branch = context_;
    } else if (!block.branch->joins(context_)) {
      throw "a branch ends in " + context_.describe() + ", another in " + block.branch->describe();
    }
  }

  void close_block() {
    if (blocks_.empty()) throw std::string{"{{end}} without a block"};
    end_branch();
    auto const block = std::exchange(blocks_.back(), Block{});
    blocks_.pop_back();
    context_ = *block.branch;
    // Without {{else}}, and for a list without rows, the content may be missing altogether.
    if (!block.has_else && !context_.joins(block.start))
      throw "the block ends in " + context_.describe() + " but began in " + block.start.describe();
    emit("}");
  }

  void form_token() {
    if (!context_.is_element_text() || !context_.is_post_form_open()) throw std::string{"{{csrf}} belongs into a form that posts"};
    context_.set_form_token();
    emit("out.csrf();");
  }

  void nested(std::string_view expression) {
    if (!context_.is_element_text()) throw "a nested view in " + context_.describe();
    emit("render(out, " + std::string{expression} + ");");
  }

  void safe(std::string_view expression) {
    if (!context_.is_element_text()) throw "{{safe}} in " + context_.describe();
    emit("out.safe(" + std::string{expression} + ");");
  }

  void asset(std::string_view argument) {
    if (!is_literal(argument)) throw std::string{"write {{asset \"folder/name.ext\"}}"};
    context_.insert_asset();
    auto const path = file_.assets_folder + "/" + std::string{literal_text(argument)};
    if (!file_.assets_folder.empty() && !std::filesystem::exists(path)) throw "no such file: " + path;
    emit("out.raw(out.asset(" + std::string{argument} + "));");
  }

  void words(std::string_view rest) {
    auto const arguments = split_arguments(rest);
    if (!is_literal(arguments[0])) throw std::string{"a key is one literal: {{t \"key\" arguments}}"};
    auto const place = context_.insert();
    if (place != Insertion::text && place != Insertion::attribute) throw std::string{"words in a URL"};
    auto const is_prefix = literal_text(arguments[0]).ends_with('.');
    if (is_prefix && arguments.size() < 2) throw std::string{"a key that ends with '.' needs a value after it"};
    auto call = std::string{is_prefix ? "out.t_of(" : "out.t("} + arguments[0];
    for (auto i = std::size_t{1}; i < arguments.size(); ++i) call += ", " + arguments[i];
    emit("out.text(" + call + "));");
  }

  void insert(std::string const& expression) {
    switch (context_.insert()) {
      case Insertion::text:
        return emit("out.text(" + expression + ");");
      case Insertion::attribute:
        return emit("out.attribute(" + expression + ");");
      case Insertion::url:
        return emit("out.url(" + expression + ");");
      case Insertion::url_part:
        return emit("out.url_part(" + expression + ");");
    }
  }

  TemplateFile const& file_;
  HtmlContext context_{};
  std::vector<Block> blocks_{};
  std::string out_{};
  int line_{1};
};

}  // namespace

std::string compile_template(TemplateFile const& file) { return Compiler{file}.compile(); }

}  // namespace template_compiler
