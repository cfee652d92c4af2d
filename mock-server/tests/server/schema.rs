//! Holds a value against a schema of the committed description: the part of JSON Schema that the description uses.

use std::sync::OnceLock;

use serde_json::Value;

fn document() -> &'static Value {
    static DOCUMENT: OnceLock<Value> = OnceLock::new();
    DOCUMENT.get_or_init(|| serde_json::from_str(include_str!("../../openapi.json")).unwrap())
}

/// Panics, saying where, when the value does not fit the schema with this name.
pub(crate) fn check(name: &str, value: &Value) {
    let schema = document()
        .pointer(&format!("/components/schemas/{name}"))
        .unwrap_or_else(|| panic!("no schema {name}"));
    if let Err(why) = fits(schema, value, name) {
        panic!("{why}");
    }
}

fn fits(schema: &Value, value: &Value, at: &str) -> Result<(), String> {
    if let Some(target) = schema["$ref"].as_str() {
        return fits(document().pointer(target.trim_start_matches('#')).unwrap(), value, at);
    }
    if let Some(choices) = schema["oneOf"].as_array() {
        let fitting = choices.iter().filter(|choice| fits(choice, value, at).is_ok()).count();
        return if fitting == 1 {
            Ok(())
        } else {
            Err(format!("{at}: fits {fitting} of oneOf"))
        };
    }
    let types: Vec<&str> = match &schema["type"] {
        Value::String(one) => vec![one],
        Value::Array(some) => some.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    let found = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_i64() || number.is_u64() => "integer",
        Value::Number(_) => "number",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    if !types.is_empty() && !types.contains(&found) {
        return Err(format!("{at}: {found} where {types:?} is described"));
    }
    if schema["enum"].as_array().is_some_and(|names| !names.contains(value)) {
        return Err(format!("{at}: not one of the described names"));
    }
    if let Some(number) = value.as_i64() {
        let below = schema["minimum"].as_i64().is_some_and(|minimum| number < minimum);
        let above = schema["maximum"].as_i64().is_some_and(|maximum| number > maximum);
        if below || above {
            return Err(format!("{at}: out of bounds"));
        }
    }
    if let (Some(pattern), Some(text)) = (schema["pattern"].as_str(), value.as_str())
        && !matches(pattern, text)
    {
        return Err(format!("{at}: not of the form {pattern}"));
    }
    if let Some(members) = value.as_object() {
        let described = schema["properties"].as_object();
        for name in schema["required"].as_array().into_iter().flatten() {
            if !members.contains_key(name.as_str().unwrap()) {
                return Err(format!("{at}: {name} is missing"));
            }
        }
        for (name, member) in members {
            match described.and_then(|described| described.get(name)) {
                Some(schema) => fits(schema, member, &format!("{at}.{name}"))?,
                None if schema["additionalProperties"] == Value::Bool(false) => {
                    return Err(format!("{at}: {name} is not described"));
                }
                None => {}
            }
        }
    }
    if let Some(items) = value.as_array() {
        let tuple = schema["prefixItems"].as_array();
        for (n, item) in items.iter().enumerate() {
            let of_item = tuple.map_or(Some(&schema["items"]), |tuple| tuple.get(n));
            let of_item = of_item.ok_or_else(|| format!("{at}: more items than described"))?;
            fits(of_item, item, &format!("{at}[{n}]"))?;
        }
    }
    Ok(())
}

/// The three families of patterns that the description has: so many digits, so many hexadecimal letters, path parts.
fn matches(pattern: &str, text: &str) -> bool {
    let counted = |prefix: &str| pattern.strip_prefix(prefix)?.strip_suffix("}$")?.parse::<usize>().ok();
    if let Some(many) = counted("^[0-9]{") {
        return text.len() == many && text.bytes().all(|byte| byte.is_ascii_digit());
    }
    if let Some(many) = counted("^[0-9a-f]{") {
        return text.len() == many && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    }
    let parts: usize = pattern
        .rsplit_once("){")
        .and_then(|(_, rest)| rest.strip_suffix("}$")?.parse().ok())
        .unwrap();
    text.split('.').count() == parts + 1
        && text.split('.').all(|part| {
            part.starts_with(|first: char| first.is_ascii_lowercase())
                && part
                    .bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        })
}
