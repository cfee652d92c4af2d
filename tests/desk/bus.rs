//! The accessibility bus, read as a screen reader reads it.

use std::fmt;

use atspi::{Role, State, StateSet};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use tokio::runtime::Runtime;
use zbus::connection::Builder;
use zbus::zvariant::{DynamicType, OwnedObjectPath, OwnedValue, Type, Value};
use zbus::{Connection, Message};

/// Where an element answers: the program's name on the bus, and its path there.
type Place = (String, OwnedObjectPath);

const ACCESSIBLE: &str = "org.a11y.atspi.Accessible";
const PROPERTIES: &str = "org.freedesktop.DBus.Properties";

/// Something on the screen, as it was when it was read.
#[derive(Clone)]
pub struct Element {
    place: Place,
    /// What it is.
    pub role: Role,
    /// What it is called.
    pub name: String,
    /// What stands in it, where that is not its name.
    pub text: String,
    /// Its states.
    pub states: StateSet,
}

impl Element {
    /// Whether its name or what stands in it contains this.
    pub fn says(&self, part: &str) -> bool {
        self.name.contains(part) || self.text.contains(part)
    }

    /// Whether it is the same thing, whatever it is called now.
    pub fn is_same(&self, other: &Self) -> bool {
        self.place == other.place
    }

    /// Whether it is in this state.
    pub fn is(&self, state: State) -> bool {
        self.states.contains(state)
    }
}

impl fmt::Debug for Element {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} {:?}", self.role, self.name)?;
        if !self.text.is_empty() {
            write!(f, " = {:?}", self.text)?;
        }
        if self.is(State::Focused) {
            write!(f, " (has the keyboard)")?;
        }
        Ok(())
    }
}

/// The bus.
pub(super) struct AccessibilityBus {
    runtime: Runtime,
    connection: Connection,
    /// The program that was looked for last, and its root.
    program: Option<(u32, Place)>,
}

impl AccessibilityBus {
    /// Starts the accessibility of the session on this bus, as the desktop's settings do, and joins it.
    pub(super) fn switch_on(session: &str) -> Self {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
        let connection = runtime.block_on(async {
            let session = joined(session).await;
            let bus: (&str, &str) = ("org.a11y.Bus", "/org/a11y/bus");
            for key in ["IsEnabled", "ScreenReaderEnabled"] {
                let body = ("org.a11y.Status", key, Value::from(true));
                let answer = session.call_method(Some(bus.0), bus.1, Some(PROPERTIES), "Set", &body);
                answer.await.expect("accessibility can be switched on");
            }
            let answer = session.call_method(Some(bus.0), bus.1, Some("org.a11y.Bus"), "GetAddress", &());
            let address: String = body(&answer.await.expect("the accessibility bus has an address"));
            joined(&address).await
        });
        Self {
            runtime,
            connection,
            program: None,
        }
    }

    /// Every element of the program with this process, depth first.
    pub(super) fn elements(&mut self, process: u32) -> Vec<Element> {
        self.walk(process, |_| false)
    }

    /// The element that has the keyboard.
    pub(super) fn focused(&mut self, process: u32) -> Option<Element> {
        let has_keyboard = |element: &Element| element.is(State::Focused) && element.role != Role::Frame;
        self.walk(process, has_keyboard).pop().filter(has_keyboard)
    }

    /// Does the first action of an element.
    pub(super) fn act(&mut self, element: &Element) {
        let asked = ask(
            &self.connection,
            &element.place,
            "org.a11y.atspi.Action",
            "DoAction",
            &(0_i32,),
        );
        let done: Option<bool> = self.runtime.block_on(asked);
        assert_eq!(done, Some(true), "{element:?} does nothing");
    }

    /// Reads elements, depth first, up to and with the first that is looked for.
    fn walk(&mut self, process: u32, is_found: impl Fn(&Element) -> bool) -> Vec<Element> {
        let Some(root) = self.root(process) else {
            return Vec::new();
        };
        let connection = &self.connection;
        self.runtime.block_on(async {
            let mut found = Vec::new();
            let mut waiting = vec![root];
            while let Some(place) = waiting.pop() {
                // What has gone since its parent named it is passed over.
                let Some((element, children)) = read(connection, &place).await else {
                    continue;
                };
                let done = is_found(&element);
                found.push(element);
                if done {
                    break;
                }
                waiting.extend(children.into_iter().rev());
            }
            found
        })
    }

    fn root(&mut self, process: u32) -> Option<Place> {
        if let Some((known, root)) = &self.program
            && *known == process
        {
            return Some(root.clone());
        }
        let connection = &self.connection;
        let root = self.runtime.block_on(async {
            let registry = (
                "org.a11y.atspi.Registry".to_owned(),
                OwnedObjectPath::try_from("/org/a11y/atspi/accessible/root").ok()?,
            );
            let programs: Vec<Place> = ask(connection, &registry, ACCESSIBLE, "GetChildren", &()).await?;
            let bus = (
                "org.freedesktop.DBus".to_owned(),
                OwnedObjectPath::try_from("/org/freedesktop/DBus").ok()?,
            );
            for program in programs {
                let whose: Option<u32> = ask(
                    connection,
                    &bus,
                    "org.freedesktop.DBus",
                    "GetConnectionUnixProcessID",
                    &(program.0.as_str(),),
                )
                .await;
                if whose == Some(process) {
                    return Some(program);
                }
            }
            None
        })?;
        self.program = Some((process, root.clone()));
        Some(root)
    }
}

async fn joined(address: &str) -> Connection {
    let builder = Builder::address(address).expect("it is an address");
    builder.build().await.expect("the bus answers")
}

fn body<T: DeserializeOwned + Type>(message: &Message) -> T {
    message.body().deserialize().expect("the answer has the agreed form")
}

/// Asks an element; none when it is gone or does not know the question.
async fn ask<B, T>(connection: &Connection, place: &Place, interface: &str, question: &str, about: &B) -> Option<T>
where
    B: serde::Serialize + DynamicType,
    T: for<'d> Deserialize<'d> + Type,
{
    let (program, path) = (place.0.as_str(), place.1.as_str());
    let answer = connection
        .call_method(Some(program), path, Some(interface), question, about)
        .await;
    answer.ok()?.body().deserialize().ok()
}

/// An element and what stands in it.
async fn read(connection: &Connection, place: &Place) -> Option<(Element, Vec<Place>)> {
    let name: OwnedValue = ask(connection, place, PROPERTIES, "Get", &(ACCESSIBLE, "Name")).await?;
    let role: Role = ask(connection, place, ACCESSIBLE, "GetRole", &()).await?;
    let states: StateSet = ask(connection, place, ACCESSIBLE, "GetState", &()).await?;
    let children: Vec<Place> = ask(connection, place, ACCESSIBLE, "GetChildren", &()).await?;
    let name = String::try_from(name).ok()?;
    let text: Option<String> = match role {
        Role::Entry | Role::PasswordText | Role::Label | Role::Static | Role::Paragraph | Role::Text => {
            ask(connection, place, "org.a11y.atspi.Text", "GetText", &(0_i32, -1_i32)).await
        }
        _ => None,
    };
    let element = Element {
        place: place.clone(),
        role,
        text: text.filter(|text| *text != name).unwrap_or_default(),
        name,
        states,
    };
    Some((element, children))
}
