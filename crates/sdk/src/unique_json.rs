//! JSON in which no object says the same thing twice.

use crate::mask::may_show_name;
use crate::place::Place;
use serde::de::{Deserialize, DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};
use serde_json::{Map, Number, Value};
use std::fmt;

/// A JSON value whose objects have each name once.
///
/// Of a name that stands twice, JSON readers take the last one without a word. In an order that may be the wrong domain
/// or the wrong organization, so reading one fails here, with the name.
#[derive(Debug, Clone, PartialEq)]
pub struct UniqueJson(pub Value);

impl<'de> Deserialize<'de> for UniqueJson {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let reader = Reader {
            place: Place::Root,
            repeated: &mut |place| match place {
                Place::Member(_, name) if may_show_name(name) => {
                    Err(format!("`{name}` stands twice"))
                }
                _ => Err("`...` stands twice".to_owned()),
            },
        };
        reader.deserialize(deserializer).map(Self)
    }
}

/// Reads JSON, tells each name that its object has already, and goes on unless that is an error.
///
/// Of the values of such a name, the last counts.
pub(crate) fn read(
    json: &str,
    mut repeated: impl FnMut(&Place<'_>),
) -> Result<Value, serde_json::Error> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let reader = Reader {
        place: Place::Root,
        repeated: &mut |place| {
            repeated(place);
            Ok(())
        },
    };
    let value = reader.deserialize(&mut deserializer)?;
    deserializer.end()?;
    Ok(value)
}

/// Reads the value at a place.
struct Reader<'a> {
    place: Place<'a>,
    repeated: &'a mut dyn FnMut(&Place<'_>) -> Result<(), String>,
}

impl<'de> DeserializeSeed<'de> for Reader<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Reader<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_f64<E: Error>(self, value: f64) -> Result<Value, E> {
        let number = Number::from_f64(value);
        number
            .map(Value::Number)
            .ok_or_else(|| E::custom("not a number of JSON"))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(Reader {
            place: Place::Item(&self.place, list.len()),
            repeated: self.repeated,
        })? {
            list.push(item);
        }
        Ok(list.into())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut object = Map::new();
        while let Some(name) = entries.next_key::<String>()? {
            let place = Place::Member(&self.place, &name);
            if object.contains_key(&name) {
                (self.repeated)(&place).map_err(A::Error::custom)?;
            }
            let value = entries.next_value_seed(Reader {
                place,
                repeated: self.repeated,
            })?;
            object.insert(name, value);
        }
        Ok(object.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_stands_twice_is_told() {
        for json in [r#"{"a":1,"a":1}"#, r#"[{"b":{"a":1,"a":null}}]"#] {
            let error = serde_json::from_str::<UniqueJson>(json).unwrap_err();
            assert!(error.to_string().starts_with("`a` stands twice"), "{error}");
        }
    }

    #[test]
    fn all_that_stand_twice_are_told_each_with_its_place() {
        let json = r#"{"a":1,"b":[{"c":1,"c":{"d":1,"d":2,"d":3}}],"a":{"4111":1,"4111":2}}"#;
        let mut places = Vec::new();
        let value = read(json, |place| places.push(place.to_string())).unwrap();
        assert_eq!(places, ["/b/0/c", "/b/0/c/d", "/b/0/c/d", "/a", "/a/..."]);
        assert_eq!(value, serde_json::from_str::<Value>(json).unwrap());
        assert!(read("{} {}", |_| {}).is_err());
    }

    #[test]
    fn everything_else_is_read_as_it_is() {
        let json = r#"{"a":[1,-2,0.5,null,true,"x"],"b":{"a":{}},"c":18446744073709551615}"#;
        let UniqueJson(value) = serde_json::from_str(json).unwrap();
        assert_eq!(value, serde_json::from_str::<Value>(json).unwrap());
    }
}
