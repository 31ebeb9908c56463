#include "html_context.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>

namespace template_compiler {
namespace {

constexpr auto kInserted = '\x01';

constexpr auto kUrlAttributes =
    std::array<std::string_view, 16>{"href",       "src",      "action", "formaction", "xlink:href", "poster",   "cite",    "data",
                                     "background", "manifest", "ping",   "longdesc",   "usemap",     "codebase", "classid", "profile"};
constexpr auto kNeverInserted = std::array<std::string_view, 9>{"srcset",        "imagesrcset", "http-equiv", "method",   "formmethod",
                                                                "attributename", "type",        "rel",        "integrity"};
constexpr auto kAnimations = std::array<std::string_view, 4>{"animate", "set", "animatetransform", "animatemotion"};

template <std::size_t size>
bool is_one_of(std::string_view word, std::array<std::string_view, size> const& words) {
  return std::ranges::find(words, word) != words.end();
}
bool is_space(char c) { return std::isspace(static_cast<unsigned char>(c)) != 0; }
char lower(char c) { return static_cast<char>(std::tolower(static_cast<unsigned char>(c))); }
std::string lower(std::string_view text) {
  auto out = std::string{text};
  std::ranges::transform(out, out.begin(), [](char c) { return lower(c); });
  return out;
}

[[noreturn]] void refuse(std::string message) { throw std::move(message); }

}  // namespace

std::string HtmlContext::read(std::string_view markup, int& line) {
  auto out = std::string{};
  for (auto at = std::size_t{0}; at < markup.size();) {
    auto const taken = read_special(markup.substr(at));
    if (taken > 0) {
      out += markup.substr(at, taken);
      at += taken;
      continue;
    }
    auto const c = markup[at++];
    auto const is_line_end = c == '\n';
    if (is_line_end) ++line;
    if (state_ == State::text && c == '<' && at == markup.size()) refuse("'<' directly before a directive");
    if (region_ == Region::ordinary) step(c);
    auto const is_indentation = is_space(c) && !keeps_spaces() && !out.empty() && out.back() == '\n';
    if (!is_indentation) out += c;
  }
  return out;
}

// Comments, declarations and the ends of raw text need more than one character to be seen.
std::size_t HtmlContext::read_special(std::string_view rest) {
  if (region_ == Region::ordinary) {
    if (state_ != State::text || rest.front() != '<') return 0;
    if (rest.starts_with("<!--")) {
      region_ = Region::comment;
      return 4;
    }
    if (rest.starts_with("<!")) region_ = Region::declaration;
    return 0;
  }
  auto const closing = region_ == Region::comment ? std::string{"-->"} : region_ == Region::declaration ? std::string{">"} : "</" + tag_;
  if (lower(rest.substr(0, closing.size())) != closing) {
    if (region_ == Region::raw_text && tag_ == "script" && !is_space(rest.front())) refuse("inline script: put it into web/assets/js");
    return 0;
  }
  if (region_ == Region::raw_text) {
    is_end_tag_ = true;
    state_ = State::in_tag;
  }
  region_ = Region::ordinary;
  return closing.size();
}

void HtmlContext::step(char c) {
  switch (state_) {
    case State::text:
      if (c != '<') return;
      state_ = State::tag_name;
      tag_.clear();
      is_end_tag_ = has_source_ = is_post_ = false;
      return;
    case State::tag_name:
      if (c == '/' && tag_.empty())
        is_end_tag_ = true;
      else if (tag_.empty() && std::isalpha(static_cast<unsigned char>(c)) == 0)
        state_ = State::text;  // "a < b" is text
      else if (is_space(c) || c == '/')
        state_ = State::in_tag;
      else if (c == '>')
        end_tag();
      else
        tag_ += lower(c);
      return;
    case State::in_tag:
    case State::attribute_name:
    case State::after_name:
      step_in_tag(c);
      return;
    default:
      step_in_value(c);
      return;
  }
}

void HtmlContext::step_in_tag(char c) {
  auto const was_separate = !std::exchange(must_separate_, false) || is_space(c) || c == '>' || c == '/';
  if (!was_separate) refuse("a space must stand between a directive and the next attribute");
  if (c == '>') {
    if (state_ != State::in_tag) end_attribute();
    end_tag();
  } else if (c == '=' && state_ != State::in_tag) {
    state_ = State::before_value;
  } else if (is_space(c) || c == '/') {
    if (state_ == State::attribute_name) state_ = State::after_name;
  } else if (state_ == State::attribute_name) {
    attribute_ += lower(c);
  } else {
    if (state_ == State::after_name) end_attribute();
    begin_attribute(c);
  }
}

void HtmlContext::step_in_value(char c) {
  auto const ends = (state_ == State::double_quoted && c == '"') || (state_ == State::single_quoted && c == '\'') ||
                    (state_ == State::unquoted && (is_space(c) || c == '>'));
  if (ends) {
    end_attribute();
    if (c == '>') end_tag();
  } else if (state_ == State::before_value) {
    if (!is_space(c)) begin_value(c);
  } else {
    value_ += c;
  }
}

void HtmlContext::begin_attribute(char c) {
  state_ = State::attribute_name;
  attribute_ = std::string(1, lower(c));
  value_.clear();
  value_is_open_ = false;
}

void HtmlContext::begin_value(char c) {
  if (c == '>') refuse("an attribute without its value");
  state_ = c == '"' ? State::double_quoted : c == '\'' ? State::single_quoted : State::unquoted;
  if (state_ == State::unquoted) value_ += c;
  check_attribute();
}

void HtmlContext::check_attribute() const {
  if (attribute_.starts_with("on")) refuse("event handler " + attribute_ + ": put it into web/assets/js");
  if (attribute_ == "style") refuse("style attribute: give it a class");
  if (attribute_ == "srcdoc") refuse("srcdoc is not allowed");
}

void HtmlContext::end_attribute() {
  check_attribute();
  auto const value = lower(value_);
  if (is_one_of(attribute_, kUrlAttributes) && value.starts_with("javascript:")) refuse("script in a URL");
  if (attribute_ == "http-equiv" && value == "refresh") refuse("meta refresh is not allowed");
  if (tag_ == "script" && attribute_ == "src") has_source_ = true;
  if (tag_ == "form" && attribute_ == "method" && value == "post") is_post_ = true;
  state_ = State::in_tag;
}

void HtmlContext::end_tag() {
  state_ = State::text;
  is_end_tag_ ? end_element() : begin_element();
}

void HtmlContext::begin_element() {
  constexpr auto raw =
      std::array<std::string_view, 9>{"script", "iframe", "noscript", "xmp", "noembed", "noframes", "textarea", "title", "plaintext"};
  if (tag_ == "style") refuse("<style>: put it into web/assets/css");
  if (tag_ == "script" && !has_source_) refuse("inline script: put it into web/assets/js");
  if (tag_ == "pre") ++pre_depth_;
  if (tag_ == "form" && is_post_) {
    is_post_form_ = true;
    has_form_token_ = false;
  }
  if (is_one_of(tag_, raw)) region_ = Region::raw_text;
}

void HtmlContext::end_element() {
  if (tag_ == "pre" && pre_depth_ > 0) --pre_depth_;
  if (tag_ != "form" || !std::exchange(is_post_form_, false)) return;
  if (!has_form_token_) refuse("a form that posts needs {{csrf}}, outside of any block within it");
}

void HtmlContext::settle() {
  if (region_ != Region::ordinary || (state_ != State::attribute_name && state_ != State::after_name)) return;
  must_separate_ = state_ == State::attribute_name;
  end_attribute();
}

Insertion HtmlContext::insert() {
  if (region_ == Region::comment) refuse("insertion in a comment");
  if (region_ == Region::declaration) refuse("insertion in a declaration");
  if (region_ == Region::raw_text) {
    if (tag_ != "textarea" && tag_ != "title") refuse("insertion in <" + tag_ + ">: pass data by data- attributes");
    return Insertion::text;
  }
  if (state_ == State::text) return Insertion::text;
  if (state_ == State::unquoted || state_ == State::before_value) refuse("an attribute with an insertion must be quoted");
  if (state_ != State::double_quoted && state_ != State::single_quoted) refuse("insertion in a tag or attribute name");
  auto const is_field_type = attribute_ == "type" && tag_ != "script" && tag_ != "link" && tag_ != "object" && tag_ != "embed";
  if (is_one_of(attribute_, kNeverInserted) && !is_field_type) refuse("insertion in attribute " + attribute_);
  if (is_one_of(tag_, kAnimations)) refuse("insertion in <" + tag_ + ">");
  if (is_one_of(attribute_, kUrlAttributes)) return insert_in_url();
  value_ += kInserted;
  return Insertion::attribute;
}

Insertion HtmlContext::insert_in_url() {
  if (tag_ == "script" || tag_ == "base" || tag_ == "object" || tag_ == "embed") refuse("insertion in the address of <" + tag_ + ">");
  if (value_is_open_) refuse("insertion after branches that leave different beginnings of a URL");
  auto const before = std::exchange(value_, value_ + kInserted);
  if (before.empty()) return Insertion::url;
  if (before.find_first_of("?#") != std::string::npos) return Insertion::url_part;
  if (before.front() == kInserted && before.find('/') != std::string::npos) return Insertion::url_part;
  if (before.front() == '/' && before.size() > 1 && before[1] != '/' && before[1] != kInserted) return Insertion::url_part;
  if (before.starts_with("mailto:") || before.starts_with("tel:")) return Insertion::url_part;
  if (before.starts_with("http://") || before.starts_with("https://")) {
    auto const host = before.find("//") + 2;
    auto const path = before.find('/', host);
    if (path != std::string::npos && path > host && before.find(kInserted) >= path) return Insertion::url_part;
    refuse("insertion in the host of a URL");
  }
  refuse("insertion after '" + before + "': the first part of a path must be literal");
}

void HtmlContext::insert_asset() {
  if (state_ == State::double_quoted || state_ == State::single_quoted)
    value_ += "/assets/";
  else
    refuse("{{asset}} belongs into a quoted attribute");
}

bool HtmlContext::joins(HtmlContext const& other) {
  if (state_ != other.state_ || region_ != other.region_ || is_post_form_ != other.is_post_form_ || pre_depth_ != other.pre_depth_)
    return false;
  auto const in_tag = state_ != State::text || region_ == Region::raw_text;
  if (in_tag && (tag_ != other.tag_ || is_end_tag_ != other.is_end_tag_)) return false;
  must_separate_ = must_separate_ || other.must_separate_;
  has_form_token_ = has_form_token_ && other.has_form_token_;
  if (state_ == State::double_quoted || state_ == State::single_quoted) {
    if (attribute_ != other.attribute_) return false;
    value_is_open_ = value_is_open_ || other.value_is_open_ || value_ != other.value_;
    return true;
  }
  // An attribute written in one branch only (src of a script, method of a form) must hold in all.
  return !in_tag || (has_source_ == other.has_source_ && is_post_ == other.is_post_);
}

std::string HtmlContext::describe() const {
  if (region_ == Region::comment) return "a comment";
  if (region_ == Region::raw_text) return "<" + tag_ + ">";
  if (state_ == State::text) return is_post_form_ ? "the text of a form" : "element text";
  if (state_ == State::double_quoted || state_ == State::single_quoted) return "attribute " + attribute_ + " of <" + tag_ + ">";
  return "the tag <" + tag_ + ">";
}

}  // namespace template_compiler
